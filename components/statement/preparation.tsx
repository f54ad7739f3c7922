import {DateText} from '../content/date-text.tsx'
import type {StatementData} from './statement-data.ts'

const methods = {
  selfAssessment: 'samooceny przeprowadzonej przez podmiot publiczny',
  externalAudit: 'badania przeprowadzonego przez podmiot zewnętrzny',
  contractorStatement: 'oświadczenia wykonawcy strony internetowej',
} as const

/** When and on what basis the statement was made. */
export function Preparation({statement}: {statement: StatementData}) {
  const {preparedAt, reviewedAt, method, reportUrl} = statement
  return (
    <>
      <h2>Przygotowanie deklaracji dostępności i jej aktualizacja</h2>
      <ul>
        {preparedAt && (
          <li>
            Data sporządzenia deklaracji: <DateText id="a11y-data-sporzadzenie" date={preparedAt} />
          </li>
        )}
        {reviewedAt && (
          <li>
            Data ostatniego przeglądu deklaracji: <DateText id="a11y-data-przeglad" date={reviewedAt} />
          </li>
        )}
      </ul>
      {method && <p>Deklarację sporządzono na podstawie {methods[method]}.</p>}
      {reportUrl && (
        <p>
          <a href={reportUrl}>Raport z oceny dostępności cyfrowej</a>
        </p>
      )}
    </>
  )
}
