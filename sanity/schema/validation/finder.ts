import type {ValidationContext} from 'sanity'

import {check, type Check} from './check.ts'

type Reference = {_ref?: string | undefined}
type Question = {title?: string | undefined; answers?: readonly Reference[] | undefined}

const apiVersion = '2025-02-19'

/** An answer that belongs to two questions could not be told apart in a rule. */
export function checkAnswersAskedOnce(questions: unknown): Check {
  const refs = questionsOf(questions).flatMap(({answers}) => [...new Set(refsOf(answers))])
  return check(
    new Set(refs).size === refs.length,
    'Jedna z odpowiedzi należy do dwóch pytań. Zostaw ją przy jednym, a do drugiego dodaj osobną.',
  )
}

/** Rules about answers that no question offers never come true: the pathway cannot be reached by them. */
export async function checkAnswersAreAsked(answers: unknown, {getClient, document}: ValidationContext): Promise<Check> {
  const asked =
    document?._type === 'finder'
      ? questionsOf(document['questions']).flatMap((question) => refsOf(question.answers))
      : await getClient({apiVersion}).fetch<unknown>(askedQuery)
  // Where there is no finder yet, nothing can be said.
  if (!Array.isArray(asked) || asked.length === 0) return true
  const missing = refsOf(answers).filter((ref) => !asked.includes(ref))
  return check(
    missing.length === 0,
    'O jedną z tych odpowiedzi nie pyta żadne pytanie wyszukiwarki, więc ta reguła nie zadziała. Dodaj odpowiedź do pytania w „Pytania i wykluczenia” albo usuń ją stąd.',
  )
}

/** A pathway without rules never shows up in the finder. */
export function checkReachable(rules: unknown): Check {
  return check(
    Array.isArray(rules) && rules.length > 0,
    'Wyszukiwarka nigdy nie pokaże tej ścieżki. Dodaj regułę: przy jakich odpowiedziach ścieżka pasuje.',
  )
}

/** An answer in no rule of any pathway or exclusion changes nothing in the result. */
export async function checkEveryAnswerLeadsSomewhere(
  questions: unknown,
  {getClient, document}: ValidationContext,
): Promise<Check> {
  const used: unknown = await getClient({apiVersion}).fetch(usedQuery)
  const here = new Set([...(Array.isArray(used) ? used : []), ...refsInExclusions(document?.['exclusions'])])
  const silent = questionsOf(questions).filter(({answers}) => {
    const refs = refsOf(answers)
    return refs.length > 0 && refs.every((ref) => !here.has(ref))
  })
  return check(
    silent.length === 0,
    `Odpowiedzi na pytanie „${silent[0]?.title ?? ''}” niczego nie zmieniają: nie ma ich w regułach żadnej ścieżki ani w wykluczeniach.`,
  )
}

const askedQuery = '*[_id == "finder"][0].questions[].answers[]._ref'
const usedQuery = '*[_type == "pathway"]{"refs": [...fits[].answers[]._ref, ...excludedBy[].answers[]._ref]}.refs[]'

function questionsOf(value: unknown): Question[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function refsInExclusions(value: unknown): string[] {
  return questionsOf(value).flatMap(({answers}) => refsOf(answers))
}

function refsOf(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter(isObject).flatMap((item) => ('_ref' in item && typeof item._ref === 'string' ? [item._ref] : []))
    : []
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
