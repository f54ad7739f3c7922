import {polish} from '#lib/polish/typography.ts'
import {formFields} from '#lib/reports/receive.ts'

import {FieldError} from './field-error.tsx'

const id = formFields.email

/** The address of whoever sends a form, if they want to give it; `purpose` says what it is for. */
export function EmailField({value, error, purpose}: {value: string; error: string | undefined; purpose: string}) {
  return (
    <div className="field" data-error={Boolean(error)}>
      <label htmlFor={id}>Adres e-mail (nieobowiązkowo)</label>
      <p id={`${id}-wskazowka`} className="text-sm text-ink-soft">
        {polish(purpose)}
      </p>
      <FieldError id={`${id}-blad`} message={error} />
      <input
        id={id}
        name={id}
        type="email"
        autoComplete="email"
        spellCheck={false}
        defaultValue={value}
        aria-invalid={Boolean(error)}
        aria-describedby={error ? `${id}-wskazowka ${id}-blad` : `${id}-wskazowka`}
      />
    </div>
  )
}
