import {powiats} from '#lib/entities/powiats.ts'

import {type AskedQuestion, powiatField} from './questions.ts'

/** The field that asks for the card of one pathway instead of the whole result; its value is the pathway's `_id`. */
export const cardField = 'karta'

/** What somebody answered. It lives as long as the request and is written nowhere. */
export type FinderAnswers = {
  /** Ids of the answers ticked. */
  chosen: string[]
  powiat: string | null
}

/** Something to be mended; `field` is the id of the element the reader has to go to. */
export type FinderProblem = {field: string; message: string}

/**
 * Reads a posted form. Values that the questions do not offer are dropped, and the reader is asked to choose again;
 * everything sound is kept, so that the form can come back filled. By hand: a schema answers all or nothing, and this one
 * would have to be built anew from the editors' questions for each form.
 */
export function readAnswers(
  form: URLSearchParams,
  questions: readonly AskedQuestion[],
): {answers: FinderAnswers; problems: FinderProblem[]} {
  const read = questions.map((question) => readQuestion(form, question))
  const {powiat, problem} = readPowiat(form)
  return {
    answers: {chosen: read.flatMap(({chosen}) => chosen), powiat},
    problems: [...read.map((question) => question.problem), problem].filter((found) => found !== null),
  }
}

/** The same answers as fields of a form: what `readAnswers` reads back. */
export function answerFields(
  {chosen, powiat}: FinderAnswers,
  questions: readonly AskedQuestion[],
): [name: string, value: string][] {
  const fields = questions.flatMap(({name, answers}) =>
    answers.flatMap(({id}): [string, string][] => (chosen.includes(id) ? [[name, id]] : [])),
  )
  return powiat ? [...fields, [powiatField, powiat]] : fields
}

/** The id of the element of an answer in the form; the first one of a question is where an error leads. */
export function answerElementId(question: AskedQuestion, place: number): string {
  return place === 0 ? question.name : `${question.name}-${place + 1}`
}

function readQuestion(
  form: URLSearchParams,
  {name, title, several, missing, answers}: AskedQuestion,
): {chosen: string[]; problem: FinderProblem | null} {
  const sent = form.getAll(name)
  const known = answers.map(({id}) => id).filter((id) => sent.includes(id))
  if (sent.some((value) => !known.includes(value))) {
    const message = `Odpowiedzi na pytanie „${title}” zmieniły się. Zaznacz jeszcze raz.`
    return {chosen: several ? known : known.slice(0, 1), problem: {field: name, message}}
  }
  if (!several && known.length > 1) {
    return {chosen: [], problem: {field: name, message: `Na pytanie „${title}” wybierz tylko jedną odpowiedź.`}}
  }
  return {chosen: known, problem: known.length === 0 && missing ? {field: name, message: missing} : null}
}

function readPowiat(form: URLSearchParams): {powiat: string | null; problem: FinderProblem | null} {
  const sent = form.getAll(powiatField)
  const powiat = powiats.find(({value}) => sent.includes(value))?.value ?? null
  const problem = {field: powiatField, message: 'Wybierz powiat albo miasto na prawach powiatu'}
  return {powiat, problem: powiat && sent.length === 1 ? null : problem}
}
