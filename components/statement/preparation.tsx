import {safeHref} from '#lib/addresses/links.ts'

import {DateText} from '../content/date-text.tsx'
import type {StatementData} from './statement-data.ts'

/** On what the statement rests, and what the document about it is called. */
const methods = {
  selfAssessment: {basis: 'samooceny przeprowadzonej przez podmiot publiczny', report: 'Wynik samooceny'},
  externalAudit: {basis: 'badania przeprowadzonego przez podmiot zewnętrzny', report: 'Raport z badania'},
  contractorStatement: {basis: 'oświadczenia wykonawcy strony internetowej', report: 'Oświadczenie wykonawcy'},
} as const

/** When and on what basis the statement was made. */
export function Preparation({statement}: {statement: StatementData}) {
  const {preparedAt, reviewedAt, method} = statement
  const report = safeHref(statement.reportUrl ?? '')
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
      {method && <p>Deklarację sporządzono na podstawie {methods[method].basis}.</p>}
      {report && (
        <p>
          <a href={report}>{method ? methods[method].report : 'Raport z oceny dostępności cyfrowej'}</a>
        </p>
      )}
    </>
  )
}
