import {contentPages, fixedPages} from '#lib/addresses/addresses.ts'
import {polish} from '#lib/polish/typography.ts'
import {reportKinds} from '#lib/reports/kinds.ts'
import type {FormProblem, Report} from '#lib/reports/receive.ts'
import {reportFields} from '#lib/reports/report.ts'

import {EmailField} from '../forms/email-field.tsx'
import {ErrorSummary} from '../forms/error-summary.tsx'
import {FieldError} from '../forms/field-error.tsx'
import {TrapField} from '../forms/trap-field.tsx'

type Props = {
  values: Report
  problems: readonly FormProblem[]
  /** Says when the form was made; see lib/reports/form-token.ts. */
  token: string
  /** Title of what the report is about, where that is known. */
  subject: string | null
}

const names = reportFields

/** The form by which a reader reports a fault. It needs no script, and comes back as it was sent. */
export function ReportForm({values, problems, token, subject}: Props) {
  const messageOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <form action={fixedPages.report.parts.send} method="post" className="form mb-between" noValidate>
      <ErrorSummary title="Zgłoszenie nie zostało jeszcze wysłane" problems={problems} />
      <Subject path={values.path} title={subject} />
      <Kinds chosen={values.kind} error={messageOf(names.kind)} />
      <Description text={values.text} error={messageOf(names.text)} />
      <EmailField
        value={values.email}
        error={messageOf(names.email)}
        purpose="Tylko po to, abyśmy mogli o coś dopytać albo odpowiedzieć."
      />
      <TrapField />
      <input type="hidden" name={names.token} value={token} />
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
  if (path === '') return <p>Napisz w opisie, której strony dotyczy zgłoszenie.</p>
  return (
    <p>
      Strona: <a href={path}>{title ? polish(title) : path}</a>
      <input type="hidden" name={names.path} value={path} />
    </p>
  )
}

function Kinds({chosen, error}: {chosen: string; error: string | undefined}) {
  const id = names.kind
  return (
    <fieldset className="field" aria-describedby={error && `${id}-blad`} data-error={Boolean(error)}>
      <legend>Czego dotyczy zgłoszenie?</legend>
      <FieldError id={`${id}-blad`} message={error} />
      {reportKinds.map(({value, title, hint}, index) => (
        <div key={value} className="choice">
          <input
            type="radio"
            id={index === 0 ? id : `${id}-${value}`}
            name={id}
            value={value}
            defaultChecked={value === chosen}
            aria-describedby={hint ? `${id}-${value}-opis` : undefined}
          />
          <div>
            <label htmlFor={index === 0 ? id : `${id}-${value}`}>{title}</label>
            {hint && (
              <p id={`${id}-${value}-opis`} className="text-sm text-ink-soft">
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
  const id = names.text
  return (
    <div className="field" data-error={Boolean(error)}>
      <label htmlFor={id}>Opisz, co jest nie tak</label>
      <p id={`${id}-wskazowka`} className="text-sm text-ink-soft">
        Jeśli wiesz, jak powinno być, napisz i to. Nie podawaj danych innych osób ani informacji o czyimś zdrowiu.
      </p>
      <FieldError id={`${id}-blad`} message={error} />
      <textarea
        id={id}
        name={id}
        rows={7}
        required
        defaultValue={text}
        aria-invalid={Boolean(error)}
        aria-describedby={error ? `${id}-wskazowka ${id}-blad` : `${id}-wskazowka`}
      />
    </div>
  )
}
