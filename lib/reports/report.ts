import * as v from 'valibot'

import {reportKinds} from './kinds.ts'

/** What a reader wrote into the form, as it came. */
export type ReportValues = {
  /** Path of the page it is about; empty when that is not known. */
  path: string
  kind: string
  text: string
  email: string
}

/** Something the reader has to mend; `field` null for what concerns the whole form. */
export type ReportProblem = {field: 'kind' | 'text' | 'email' | null; message: string}

/** Bounds of the text, in UTF-16 units. */
export const textBounds = {min: 10, max: 4000}

const longestEmail = 254
const longestPath = 300

const reportFields = v.object({
  kind: v.picklist(
    reportKinds.map(({value}) => value),
    'Wybierz, czego dotyczy zgłoszenie.',
  ),
  text: v.pipe(
    v.string(),
    v.nonEmpty('Opisz, co jest nie tak.'),
    v.minLength(textBounds.min, `Napisz trochę więcej: co najmniej ${textBounds.min} znaków.`),
    v.maxLength(textBounds.max, ({input}) => {
      const [now, max] = [input.length, textBounds.max].map((number) => number.toLocaleString('pl'))
      return `Skróć opis: ma ${now} znaków, a może mieć najwyżej ${max}.`
    }),
  ),
  email: v.pipe(
    v.string(),
    v.check(
      (email) =>
        email === '' || (email.length <= longestEmail && /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/.test(email)),
      'Popraw adres e-mail, na przykład nazwa@domena.pl, albo zostaw to pole puste.',
    ),
  ),
})

/** Reads the fields of the form; what is missing is empty. */
export function readReport(fields: URLSearchParams): ReportValues {
  const field = (name: string) => withoutControls(fields.get(name) ?? '').trim()
  return {
    path: sitePath(fields.get('strona')) ?? '',
    kind: field('rodzaj'),
    text: field('opis'),
    email: field('email'),
  }
}

/** A path of this site without query and fragment, as `/zglos?strona=` takes it; null for anything else. */
export function sitePath(text: string | null | undefined): string | null {
  return text && text.length <= longestPath && /^\/(?![/\\])[\w./~%-]*$/.test(text) ? text : null
}

/** What is to be mended before the report can be filed, in the order of the fields; nothing when all is well. */
export function checkReport(values: ReportValues): ReportProblem[] {
  const {issues} = v.safeParse(reportFields, values, {abortPipeEarly: true})
  const problems = issues ? v.flatten<typeof reportFields>(issues).nested : undefined
  return (['kind', 'text', 'email'] as const).flatMap((field) =>
    (problems?.[field] ?? []).map((message) => ({field, message})),
  )
}

// Line ends as browsers send them become plain ones; other control characters have no place in a text.
function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')
}
