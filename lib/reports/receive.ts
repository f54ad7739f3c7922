import {fixedPages} from '#lib/addresses/addresses.ts'

import {type FormAge, formAge, formToken, reportId} from './form-token.ts'
import type {HeldForms} from './held-forms.ts'
import type {RateLimit} from './rate-limit.ts'
import {checkReport, readReport, type ReportProblem, type ReportValues} from './report.ts'

/** What receiving a report needs. */
export type ReportDesk = {
  /** Signs the forms. */
  secret: string
  /** ms since the epoch. */
  now: number
  forms: HeldForms
  limit: RateLimit
  /** Files the report for the Studio, or says that one of this id is there already; rejects when that fails. */
  file(report: ReportValues & {id: string; receivedAt: string}): Promise<'filed' | 'known'>
}

/** A field that people do not see: what fills it in is a program. */
export const honeypot = 'www'

const ages: Record<FormAge, string | null> = {
  right: null,
  early: 'Formularz przyszedł tak szybko, jakby wysłał go program. Jeśli wszystko się zgadza, wyślij go jeszcze raz.',
  expired: 'Formularz był otwarty dłużej niż dobę. Sprawdź, czy nadal wszystko się zgadza, i wyślij go jeszcze raz.',
  unknown: 'Formularz stracił ważność, bo w międzyczasie odświeżyliśmy serwis. Wyślij go jeszcze raz.',
}

const trapped =
  'Wypełnione było pole, którego nie widać: zwykle robią to programy. Już je opróżniliśmy. Wyślij formularz jeszcze raz.'
const tooMany =
  'Z tej sieci przyszło w krótkim czasie dużo zgłoszeń. Odczekaj 10 minut i wyślij formularz jeszcze raz albo napisz do nas na adres podany niżej.'
const trouble =
  'Zgłoszenie nie zostało przyjęte, bo mamy przerwę w pracy serwisu. Wyślij formularz jeszcze raz za kilka minut albo napisz do nas na adres podany niżej.'

/**
 * Receives the form and answers where the reader goes next: to the thanks, which say so where the form was sent before, or
 * back to the form, filled in as it was and with what is to be mended. What the reader wrote is in none of these addresses.
 */
export async function receiveReport(fields: URLSearchParams, address: string, desk: ReportDesk): Promise<string> {
  const values = readReport(fields)
  const token = fields.get('formularz') ?? ''
  const age = formAge(token, desk.secret, desk.now)
  // A form that came too early keeps its time, so that sending it again works; one that is too old gets a new time.
  const nextToken = age === 'right' || age === 'early' ? token : formToken(desk.secret, desk.now)
  const back = (problems: readonly ReportProblem[]) => {
    const key = desk.forms.hold({values, problems, token: nextToken}, desk.now)
    return `${fixedPages.report.path}?${new URLSearchParams({formularz: key})}#bledy`
  }

  const mistakes = checkReport(values)
  // A form with mistakes is sent again in any case: its haste is no matter then.
  const hint = age === 'early' && mistakes.length > 0 ? null : ages[age]
  const problems = [...whole(hint), ...whole(fields.get(honeypot) ? trapped : null), ...mistakes]
  if (problems.length > 0) return back(problems)
  if (!desk.limit.take(address, desk.now)) return back(whole(tooMany))
  try {
    const receivedAt = new Date(desk.now).toISOString()
    const outcome = await desk.file({...values, id: reportId(token), receivedAt})
    if (outcome === 'known') desk.limit.giveBack(address)
    return thanksPath(values.path, outcome === 'known')
  } catch (error) {
    desk.limit.giveBack(address)
    console.warn('A report of a reader could not be filed.', error instanceof Error ? error.message : error)
    return back(whole(trouble))
  }
}

/** Where the reader is thanked; `isAgain` where the same form had been sent before. */
export function thanksPath(path: string, isAgain: boolean): string {
  const query = new URLSearchParams({...(path && {strona: path}), ...(isAgain && {ponownie: 'tak'})}).toString()
  return `${fixedPages.report.parts.thanks}${query && `?${query}`}`
}

function whole(message: string | null): ReportProblem[] {
  return message === null ? [] : [{field: null, message}]
}
