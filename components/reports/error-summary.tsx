import {polish} from '#lib/polish/typography.ts'
import type {ReportProblem} from '#lib/reports/report.ts'

const fieldIds = {kind: 'rodzaj', text: 'opis', email: 'email'} as const

/** All that is to be mended, above the form, each with a way to its field. The address leads here (`#bledy`). */
export function ErrorSummary({problems}: {problems: readonly ReportProblem[]}) {
  if (problems.length === 0) return null
  return (
    <div id="bledy" className="error-summary" role="alert" aria-labelledby="bledy-tytul" tabIndex={-1}>
      <h2 id="bledy-tytul">Zgłoszenie nie zostało jeszcze wysłane</h2>
      <ul>
        {problems.map(({field, message}) => (
          <li key={message}>{field ? <a href={`#${fieldIds[field]}`}>{polish(message)}</a> : polish(message)}</li>
        ))}
      </ul>
    </div>
  )
}
