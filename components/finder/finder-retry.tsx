import {fixedPages} from '#lib/addresses/addresses.ts'
import type {FinderAnswers, FinderProblem} from '#lib/finder/answers.ts'
import type {AskedQuestion} from '#lib/finder/questions.ts'

import {ErrorSummary} from '../forms/error-summary.tsx'
import {PageHeading} from '../layout/page-heading.tsx'
import {FinderForm} from './finder-form.tsx'

type Props = {questions: readonly AskedQuestion[]; answers: FinderAnswers; problems: readonly FinderProblem[]}

/** The questions once more, filled as they were sent, under a list of what is to be mended. */
export function FinderRetry(props: Props) {
  return (
    <div className="wrap">
      <PageHeading title={fixedPages.finder.title} />
      <div className="page-grid">
        <div className="lg:col-start-2">
          <ErrorSummary title="Brakuje odpowiedzi" problems={props.problems} />
          <FinderForm {...props} />
        </div>
      </div>
    </div>
  )
}
