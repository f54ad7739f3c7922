import {contentPages, fixedPages} from '#lib/addresses/addresses.ts'
import {polish} from '#lib/polish/typography.ts'
import {reportKinds} from '#lib/reports/kinds.ts'
import {honeypot} from '#lib/reports/receive.ts'
import {type ReportProblem, type ReportValues, textBounds} from '#lib/reports/report.ts'

import {ErrorSummary} from '../forms/error-summary.tsx'
import {FieldError} from '../forms/field-error.tsx'

type Props = {
  values: ReportValues
  problems: readonly ReportProblem[]
  /** Says when the form was made; see lib/reports/form-token.ts. */
  token: string
  /** Title of what the report is about, where that is known. */
  subject: string | null
}

const fieldIds = {kind: 'rodzaj', text: 'opis', email: 'email'} as const

// Lets a text through that is too long, so that nothing of it is cut off unseen; the answer asks to shorten it.
const roomForText = 5 * textBounds.max

/** The form by which a reader reports a fault. It needs no script, and comes back as it was sent. */
export function ReportForm({values, problems, token, subject}: Props) {
  const messageOf = (field: ReportProblem['field']) => problems.find((problem) => problem.field === field)?.message
  return (
    <form action={fixedPages.report.parts.send} method="post" className="form mb-between" noValidate>
      <ErrorSummary
        title="Zgłoszenie nie zostało jeszcze wysłane"
        problems={problems.map(({field, message}) => ({field: field && fieldIds[field], message}))}
      />
      <Subject path={values.path} title={subject} />
      <Kinds chosen={values.kind} error={messageOf('kind')} />
      <Description text={values.text} error={messageOf('text')} />
      <Email email={values.email} error={messageOf('email')} />
      <p className="hidden" aria-hidden="true">
        <label htmlFor="pole-puste">Zostaw to pole puste</label>
        <input id="pole-puste" name={honeypot} tabIndex={-1} autoComplete="off" />
      </p>
      <input type="hidden" name="formularz" value={token} />
      <p>
        <button type="submit" className="button">
          Wyślij zgłoszenie
        </button>
      </p>
      <p className="text-sm text-ink-soft">
        Po co nam te dane i jak długo je trzymamy: <a href={contentPages.privacyPolicy.path}>Polityka prywatności</a>.
      </p>
    </form>
  )
}

function Subject({path, title}: {path: string; title: string | null}) {
  if (path === '') return <p>{polish('Napisz w opisie, której strony dotyczy zgłoszenie.')}</p>
  return (
    <p>
      Strona: <a href={path}>{title ? polish(title) : path}</a>
      <input type="hidden" name="strona" value={path} />
    </p>
  )
}

function Kinds({chosen, error}: {chosen: string; error: string | undefined}) {
  return (
    <fieldset className="field" aria-describedby={error && 'rodzaj-blad'} data-error={Boolean(error)}>
      <legend>Czego dotyczy zgłoszenie?</legend>
      <FieldError id="rodzaj-blad" message={error} />
      {reportKinds.map(({value, title, hint}, index) => (
        <div key={value} className="choice">
          <input
            type="radio"
            id={index === 0 ? 'rodzaj' : `rodzaj-${value}`}
            name="rodzaj"
            value={value}
            defaultChecked={value === chosen}
            aria-describedby={hint ? `rodzaj-${value}-opis` : undefined}
          />
          <div>
            <label htmlFor={index === 0 ? 'rodzaj' : `rodzaj-${value}`}>{title}</label>
            {hint && (
              <p id={`rodzaj-${value}-opis`} className="text-sm text-ink-soft">
                {polish(hint)}
              </p>
            )}
          </div>
        </div>
      ))}
    </fieldset>
  )
}

function Description({text, error}: {text: string; error: string | undefined}) {
  return (
    <div className="field" data-error={Boolean(error)}>
      <label htmlFor="opis">Opisz, co jest nie tak</label>
      <p id="opis-wskazowka" className="text-sm text-ink-soft">
        {polish(
          'Jeśli wiesz, jak powinno być, napisz i to. Nie podawaj danych innych osób ani informacji o czyimś zdrowiu.',
        )}
      </p>
      <FieldError id="opis-blad" message={error} />
      <textarea
        id="opis"
        name="opis"
        rows={7}
        maxLength={roomForText}
        required
        defaultValue={text}
        aria-invalid={Boolean(error)}
        aria-describedby={error ? 'opis-wskazowka opis-blad' : 'opis-wskazowka'}
      />
    </div>
  )
}

function Email({email, error}: {email: string; error: string | undefined}) {
  return (
    <div className="field" data-error={Boolean(error)}>
      <label htmlFor="email">Adres e-mail (nieobowiązkowo)</label>
      <p id="email-wskazowka" className="text-sm text-ink-soft">
        {polish('Tylko po to, abyśmy mogli o coś dopytać albo odpowiedzieć.')}
      </p>
      <FieldError id="email-blad" message={error} />
      <input
        id="email"
        name="email"
        type="email"
        autoComplete="email"
        spellCheck={false}
        maxLength={320}
        defaultValue={email}
        aria-invalid={Boolean(error)}
        aria-describedby={error ? 'email-wskazowka email-blad' : 'email-wskazowka'}
      />
    </div>
  )
}
