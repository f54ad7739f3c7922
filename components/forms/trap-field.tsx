import {formFields} from '#lib/reports/receive.ts'

/** A field that people do not see: what fills it in is a program. */
export function TrapField() {
  return (
    <p className="hidden" aria-hidden="true">
      <label htmlFor="pole-puste">Zostaw to pole puste</label>
      <input id="pole-puste" name={formFields.trap} tabIndex={-1} autoComplete="off" />
    </p>
  )
}
