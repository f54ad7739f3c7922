import {fixedPages} from '#lib/addresses/addresses.ts'
import type {FinderAnswers, FinderProblem} from '#lib/finder/answers.ts'
import type {AskedQuestion} from '#lib/finder/questions.ts'
import {polish} from '#lib/polish/typography.ts'

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
          <ErrorSummary problems={props.problems} />
          <FinderForm {...props} />
        </div>
      </div>
    </div>
  )
}

function ErrorSummary({problems}: {problems: readonly FinderProblem[]}) {
  return (
    <div className="error-summary mb-8" role="alert" aria-labelledby="bledy">
      <h2 id="bledy">Brakuje odpowiedzi</h2>
      <ul>
        {problems.map(({field, message}) => (
          <li key={field}>
            <a href={`#${field}`}>{polish(message)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
