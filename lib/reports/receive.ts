import {fixedPages} from '#lib/addresses/addresses.ts'
import {isEmail} from '#lib/forms/field-values.ts'

import {type FormAge, formAge, formToken, reportId} from './form-token.ts'
import {entityReportKinds} from './kinds.ts'
import type {RateLimit} from './rate-limit.ts'

/** A report as it is stored. */
export type Report = {
  /** Path of the page it is about; empty when that is not known. */
  path: string
  kind: string
  text: string
  /** Empty where none was given. */
  email: string
}

/** Something to be mended; `field` is the id of the element to go to, null for what concerns the whole form. */
export type FormProblem = {field: string | null; message: string}

/** Names of the fields that every form for reports has. The trap is not seen by people: what fills it in is a program. */
export const formFields = {token: 'formularz', email: 'email', trap: 'www'} as const

/** What receiving a form needs. */
export type ReportDesk = {
  /** Signs the forms. */
  secret: string
  /** ms since the epoch. */
  now: number
  /** The network address that the form came from. */
  address: string
  limit: RateLimit
  /** Files the report for the Studio, or says that one of this id is there already; rejects when that fails. */
  file(report: Report & {id: string; receivedAt: string}): Promise<'filed' | 'known'>
}

/** A form that was sent: its fields, the report that they make, and what is to be mended in it. */
type SentForm = {fields: URLSearchParams; report: Report; mistakes: readonly FormProblem[]}

/**
 * What came of a form. `next` is where its reader goes on to, once it is filed. Else it is shown again as it was sent, under
 * its problems and with a token for the next try; `status` is that of the answer.
 */
export type Received =
  | {next: string; status: 200}
  | {next: null; status: 422 | 429 | 503; problems: readonly FormProblem[]; token: string}

const ages: Record<FormAge, string | null> = {
  right: null,
  early: 'Formularz przyszedł tak szybko, jakby wysłał go program. Jeśli wszystko się zgadza, wyślij go jeszcze raz.',
  expired: 'Formularz był otwarty dłużej niż dobę. Sprawdź, czy nadal wszystko się zgadza, i wyślij go jeszcze raz.',
  unknown: 'Formularz stracił ważność, bo w międzyczasie odświeżyliśmy serwis. Wyślij go jeszcze raz.',
}

const trapped =
  'Wypełnione było pole, którego nie widać: zwykle robią to programy. Już je opróżniliśmy. Wyślij formularz jeszcze raz.'
const tooMany =
  'Z tej sieci przyszło w krótkim czasie dużo formularzy. Odczekaj 10 minut i wyślij ten jeszcze raz albo napisz lub zadzwoń do nas.'
const trouble =
  'Formularz nie został przyjęty, bo mamy przerwę w pracy serwisu. Wyślij go jeszcze raz za kilka minut albo napisz lub zadzwoń do nas.'

/** Receives a form for reports, of a reader or an entity, and files what it says; a form files one report. */
export async function receiveForm({fields, report, mistakes}: SentForm, desk: ReportDesk): Promise<Received> {
  const {secret, now} = desk
  const token = fields.get(formFields.token) ?? ''
  const age = formAge(token, secret, now)
  // A form that came too early keeps its time, so that sending it again works; one that is too old gets a new time.
  const nextToken = age === 'right' || age === 'early' ? token : formToken(secret, now)
  const back = (status: 422 | 429 | 503, problems: readonly FormProblem[]) =>
    ({next: null, status, problems, token: nextToken}) as const

  // A form with mistakes is sent again in any case: its haste is no matter then.
  const hint = age === 'early' && mistakes.length > 0 ? null : ages[age]
  const problems = [...whole(hint), ...whole(fields.get(formFields.trap) ? trapped : null), ...mistakes]
  if (problems.length > 0) return back(422, problems)
  const place = desk.limit.take(desk.address, now)
  if (!place) return back(429, whole(tooMany))
  try {
    const outcome = await desk.file({...report, id: reportId(token), receivedAt: new Date(now).toISOString()})
    if (outcome === 'known') place.giveBack()
    return {next: thanksPath(report, outcome === 'known'), status: 200}
  } catch (error) {
    place.giveBack()
    console.warn('A report could not be filed.', error instanceof Error ? error.message : error)
    return back(503, whole(trouble))
  }
}

/** What is to be mended in the address of whoever sends a form; they need not give any. */
export function emailMistakes(email: string): FormProblem[] {
  if (email === '' || isEmail(email)) return []
  const message = 'Popraw adres e-mail, na przykład nazwa@domena.pl, albo zostaw to pole puste.'
  return [{field: formFields.email, message}]
}

/** „ma 4200 znaków, a może mieć najwyżej 4000”. */
export function tooLong(text: string, max: number): string {
  const [now, most] = [text.length, max].map((number) => number.toLocaleString('pl'))
  return `ma ${now} znaków, a może mieć najwyżej ${most}`
}

/** Where the reader or the entity is thanked; `isAgain` where the same form had been sent before. */
function thanksPath({path, kind}: Report, isAgain: boolean): string {
  const isOfEntity = entityReportKinds.some(({value}) => value === kind)
  const query = new URLSearchParams({
    ...(path && {strona: path}),
    ...(isOfEntity && {podmiot: 'tak'}),
    ...(isAgain && {ponownie: 'tak'}),
  }).toString()
  return `${fixedPages.report.parts.thanks}${query && `?${query}`}`
}

function whole(message: string | null): FormProblem[] {
  return message === null ? [] : [{field: null, message}]
}
