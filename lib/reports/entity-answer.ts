import {fixedPages} from '#lib/addresses/addresses.ts'
import {documentPath} from '#lib/addresses/paths.ts'
import {checkedGroups} from '#lib/entities/checked-groups.ts'
import {processWide} from '#lib/freshness/process-wide.ts'

import {formAge, formToken, reportId} from './form-token.ts'
import {createHeldForms, type HeldForms} from './held-forms.ts'
import type {RateLimit} from './rate-limit.ts'
import {thanksPath} from './receive.ts'
import type {ReportValues} from './report.ts'

/** What an entity answers: whether all is right, and else what to change in each part (by its name in checked-groups.ts). */
export type EntityAnswer = {answer: string; changes: Record<string, string>; email: string}

/** Something to be mended; `field` null for what concerns the whole form. */
export type AnswerProblem = {field: string | null; message: string}

/** An answer that could not be filed, until it is mended. */
export type HeldAnswer = {answer: EntityAnswer; problems: readonly AnswerProblem[]; token: string; entity: string}

/** Names of the fields of the form. */
export const answerFields = {key: 'klucz', form: 'formularz', answer: 'odpowiedz', email: 'email', trap: 'www'} as const
export const confirmed = 'zgadza-sie'
export const changed = 'zmiany'

const longestChange = 3000
const longestText = 8000

declare global {
  interface ProcessWide {
    heldAnswers: HeldForms<HeldAnswer>
  }
}

/** Answers that are being mended. */
export function heldAnswers(): HeldForms<HeldAnswer> {
  return processWide('heldAnswers', () => createHeldForms<HeldAnswer>())
}

/** The name of the field for changes in a part. */
export function changeField(part: string): string {
  return `zmiana-${part}`
}

/** Reads the fields of the form; what is missing is empty. */
export function readAnswer(fields: URLSearchParams): EntityAnswer {
  const field = (name: string) =>
    (fields.get(name) ?? '')
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n\t]/gu, '')
      .trim()
  return {
    answer: field(answerFields.answer),
    changes: Object.fromEntries(checkedGroups.map(({name}) => [name, field(changeField(name))])),
    email: field(answerFields.email),
  }
}

/** What is to be mended before the answer can be filed. */
export function checkAnswer({answer, changes, email}: EntityAnswer): AnswerProblem[] {
  const texts = Object.entries(changes)
  const hasChanges = texts.some(([, text]) => text !== '')
  const tooLong = texts.filter(([, text]) => text.length > longestChange)
  return [
    ...(answer === confirmed || answer === changed
      ? []
      : [{field: 'odpowiedz', message: 'Wybierz, czy dane się zgadzają.'}]),
    ...(answer === changed && !hasChanges
      ? [
          {
            field: changeField(checkedGroups[0]?.name ?? ''),
            message: 'Napisz, co zmienić: przynajmniej w jednej części.',
          },
        ]
      : []),
    ...(answer === confirmed && hasChanges
      ? [
          {
            field: 'odpowiedz',
            message: 'Wybrano „wszystko się zgadza”, a niżej są zmiany. Wybierz „coś trzeba zmienić” albo usuń zmiany.',
          },
        ]
      : []),
    ...tooLong.map(([part]) => ({
      field: changeField(part),
      message: `Skróć tekst do ${longestChange.toLocaleString('pl')} znaków.`,
    })),
    ...(email === '' || (email.length <= 254 && /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/.test(email))
      ? []
      : [{field: 'email', message: 'Popraw adres e-mail, na przykład nazwa@domena.pl, albo zostaw to pole puste.'}]),
  ]
}

/** What receiving an answer needs; the entity is the one whose link was opened. */
export type AnswerDesk = {
  secret: string
  /** ms since the epoch */
  now: number
  forms: HeldForms<HeldAnswer>
  limit: RateLimit
  entity: {_id: string; slug: string | null}
  file(report: ReportValues & {id: string; receivedAt: string; about: string}): Promise<'filed' | 'known'>
}

/** Receives the answer of an entity, files it as a report, and answers where the sender goes next. */
export async function receiveAnswer(fields: URLSearchParams, address: string, desk: AnswerDesk): Promise<string> {
  const {secret, now, entity} = desk
  const answer = readAnswer(fields)
  const token = fields.get(answerFields.form) ?? ''
  const age = formAge(token, secret, now)
  const nextToken = age === 'right' || age === 'early' ? token : formToken(secret, now)
  const back = (problems: readonly AnswerProblem[]) => {
    const held = desk.forms.hold({answer, problems, token: nextToken, entity: entity._id}, now)
    const query = new URLSearchParams({
      [answerFields.key]: fields.get(answerFields.key) ?? '',
      [answerFields.form]: held,
    })
    return `${fixedPages.report.parts.entity}?${query}#bledy`
  }
  const problems = checkAnswer(answer)
  if (fields.get(answerFields.trap)) problems.push({field: null, message: trapped})
  if (problems.length === 0 && age !== 'right') problems.push({field: null, message: age === 'early' ? early : old})
  if (problems.length > 0) return back(problems)
  if (!desk.limit.take(address, now)) return back([{field: null, message: tooMany}])
  const path = documentPath('entity', entity.slug)
  const values = {path, kind: kindOf(answer), text: textOf(answer), email: answer.email}
  try {
    const receivedAt = new Date(now).toISOString()
    const outcome = await desk.file({...values, id: reportId(token), receivedAt, about: entity._id})
    if (outcome === 'known') desk.limit.giveBack(address)
    return thanksPath(path, outcome === 'known')
  } catch (error) {
    desk.limit.giveBack(address)
    console.warn('The answer of an entity could not be filed.', error instanceof Error ? error.message : error)
    return back([{field: null, message: trouble}])
  }
}

const trapped = 'Wypełnione było pole, którego nie widać: zwykle robią to programy. Wyślij formularz jeszcze raz.'
const early =
  'Formularz przyszedł tak szybko, jakby wysłał go program. Jeśli wszystko się zgadza, wyślij go jeszcze raz.'
const old = 'Formularz był otwarty zbyt długo. Sprawdź, czy nadal wszystko się zgadza, i wyślij go jeszcze raz.'
const tooMany = 'Z tej sieci przyszło w krótkim czasie dużo formularzy. Odczekaj 10 minut i wyślij jeszcze raz.'
const trouble = 'Odpowiedź nie została przyjęta, bo mamy przerwę w pracy serwisu. Wyślij ją jeszcze raz za kilka minut.'

function kindOf({answer}: EntityAnswer): string {
  return answer === confirmed ? 'entityConfirmed' : 'entityChanges'
}

function textOf({answer, changes}: EntityAnswer): string {
  if (answer === confirmed) return 'Wszystko się zgadza. Można ustawić dzisiejszy dzień jako datę sprawdzenia.'
  const parts = checkedGroups.flatMap(({name, title}) => (changes[name] ? [`${title}:\n${changes[name]}`] : []))
  return parts.join('\n\n').slice(0, longestText)
}
