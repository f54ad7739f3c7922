import {tidyText} from '#lib/forms/field-values.ts'

import {reportKinds} from './kinds.ts'
import {emailMistakes, formFields, type FormProblem, type Report, tooLong} from './receive.ts'

/** Names of the fields of the form for readers, which are the ids of their elements too. */
export const reportFields = {...formFields, path: 'strona', kind: 'rodzaj', text: 'opis'} as const

/** Bounds of the text, in UTF-16 units. */
const textBounds = {min: 10, max: 4000}

const longestPath = 300

/** Reads the fields of the form; what is missing is empty. */
export function readReport(fields: URLSearchParams): Report {
  const {path, kind, text, email} = reportFields
  return {
    path: sitePath(fields.get(path)) ?? '',
    kind: tidyText(fields.get(kind)),
    text: tidyText(fields.get(text)),
    email: tidyText(fields.get(email)),
  }
}

/** A path of this site without query and fragment, as `/zglos?strona=` takes it; null for anything else. */
export function sitePath(text: string | null | undefined): string | null {
  return text && text.length <= longestPath && /^\/(?![/\\])[\w./~%-]*$/.test(text) ? text : null
}

/** What is to be mended before the report can be filed, in the order of the fields; nothing when all is well. */
export function checkReport({kind, text, email}: Report): FormProblem[] {
  return [
    ...(reportKinds.some(({value}) => value === kind)
      ? []
      : [{field: reportFields.kind, message: 'Wybierz, czego dotyczy zgłoszenie.'}]),
    ...textMistakes(text).map((message) => ({field: reportFields.text, message})),
    ...emailMistakes(email),
  ]
}

function textMistakes(text: string): string[] {
  const {min, max} = textBounds
  if (text === '') return ['Opisz, co jest nie tak.']
  if (text.length < min) return [`Napisz trochę więcej: co najmniej ${min} znaków.`]
  return text.length > max ? [`Skróć opis: ${tooLong(text, max)}.`] : []
}
