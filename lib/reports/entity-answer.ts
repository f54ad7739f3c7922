import {documentPath} from '#lib/addresses/paths.ts'
import {checkedGroups} from '#lib/entities/checked-groups.ts'
import {tidyText} from '#lib/forms/field-values.ts'

import {emailMistakes, formFields, type FormProblem, type Report, tooLong} from './receive.ts'

/** What an entity answers: whether all is right, and else what to change in each part (by its name in checked-groups.ts). */
export type EntityAnswer = {answer: string; changes: Record<string, string>; email: string}

/** Names of the fields of the form, which are the ids of their elements too. */
export const answerFields = {...formFields, answer: 'odpowiedz'} as const
export const confirmed = 'zgadza-sie'
export const changed = 'zmiany'

/** In UTF-16 units, of each part. */
const longestChange = 3000

/** The name of the field for changes in a part. */
export function changeField(part: string): string {
  return `zmiana-${part}`
}

/** Reads the fields of the form; what is missing is empty. */
export function readAnswer(fields: URLSearchParams): EntityAnswer {
  return {
    answer: tidyText(fields.get(answerFields.answer)),
    changes: Object.fromEntries(checkedGroups.map(({name}) => [name, tidyText(fields.get(changeField(name)))])),
    email: tidyText(fields.get(answerFields.email)),
  }
}

/** What is to be mended before the answer can be filed. */
export function checkAnswer({answer, changes, email}: EntityAnswer): FormProblem[] {
  const hasChanges = Object.values(changes).some((text) => text !== '')
  const mistakes = checkedGroups.flatMap(({name, title}) => {
    const text = changes[name] ?? ''
    const message = `Skróć tekst w części „${title}”: ${tooLong(text, longestChange)}.`
    return text.length > longestChange ? [{field: changeField(name), message}] : []
  })
  return [...choiceMistakes(answer, hasChanges), ...mistakes, ...emailMistakes(email)]
}

function choiceMistakes(answer: string, hasChanges: boolean): FormProblem[] {
  if (answer !== confirmed && answer !== changed)
    return [{field: answerFields.answer, message: 'Wybierz, czy dane się zgadzają.'}]
  if (answer === changed && !hasChanges) {
    const field = changeField(checkedGroups[0]?.name ?? '')
    return [{field, message: 'Napisz, co zmienić: przynajmniej w jednej części.'}]
  }
  if (answer === changed || !hasChanges) return []
  const message = 'Wybrano „wszystko się zgadza”, a niżej są zmiany. Wybierz „coś trzeba zmienić” albo usuń zmiany.'
  return [{field: answerFields.answer, message}]
}

/** The report that an answer makes; `slug` is that of the entity. */
export function answerReport(answer: EntityAnswer, slug: string | null): Report {
  const isConfirmed = answer.answer === confirmed
  return {
    path: documentPath('entity', slug),
    kind: isConfirmed ? 'entityConfirmed' : 'entityChanges',
    text: isConfirmed
      ? 'Wszystko się zgadza. Jako datę sprawdzenia można wpisać dzień, w którym przyszła ta odpowiedź.'
      : changesText(answer),
    email: answer.email,
  }
}

/** All that an entity wants to change, each part under its name; empty where there is nothing. */
export function changesText({changes}: EntityAnswer): string {
  const parts = checkedGroups.flatMap(({name, title}) => (changes[name] ? [`${title}:\n${changes[name]}`] : []))
  return parts.join('\n\n')
}
