import type {FinderData} from './finder-data.ts'
import {FinderForm} from './finder-form.tsx'

/** The questions once more, as they were answered, folded away below what was found. */
export function ChangeAnswers({questions, answers}: Pick<FinderData, 'questions' | 'answers'>) {
  return (
    <details className="print:hidden">
      <summary className="py-2 font-semibold text-vine">Zmień odpowiedzi</summary>
      <div className="py-6">
        <FinderForm questions={questions} answers={answers} problems={[]} />
      </div>
    </details>
  )
}
