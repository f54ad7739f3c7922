import {expect, test} from 'vitest'

import {matchPathways} from '#lib/finder/match.ts'
import {askedQuestions} from '#lib/finder/questions.ts'
import {finderContentQuery} from '#sanity/queries/finder.ts'
import {seedDocuments} from '#sanity/seed/documents.ts'
import type {FinderContentQueryResult} from '#sanity/types.ts'
import {ask} from '#tests/support/ask.ts'

// The sample finder as the site reads it.
const {finder, pathways} = await readContent()
const questions = askedQuestions(finder?.questions ?? null)

type Situation = {
  /** Names of the answers ticked, without the start of their ids. */
  answers: string[]
  /** Pathways that fit; in brackets the number of their steps that are closed. */
  fitting: string[]
  excluded?: string[]
}

const club = 'od-klubu-integracji-do-zatrudnienia'
const unemployed = 'po-dlugim-bezrobociu'
const workshop = 'z-warsztatu-terapii-do-zakladu-aktywnosci-zawodowej'
const facility = 'praca-w-zakladzie-aktywnosci-zawodowej'
const addicted = 'po-terapii-uzaleznienia'
const homeless = 'z-kryzysu-bezdomnosci'
const released = 'po-wyjsciu-z-zakladu-karnego'
const refugee = 'uchodzca-z-indywidualnym-programem-integracji'

const situations: [name: string, situation: Situation][] = [
  ['nothing ticked', {answers: [], fitting: []}],
  ['long-term unemployed', {answers: ['bezrobocie', 'brak-orzeczenia'], fitting: [unemployed, club]}],
  [
    'long-term unemployed with an incapacity pension: the club, not the centre',
    {answers: ['bezrobocie', 'renta-niezdolnosc'], fitting: [`${club} (2)`], excluded: [unemployed]},
  ],
  [
    'long-term unemployed with a social pension: nothing is closed',
    {answers: ['bezrobocie', 'renta-socjalna'], fitting: [unemployed, club]},
  ],
  [
    'on unemployment benefit: neither club nor centre',
    {answers: ['bezrobocie', 'zasilek-dla-bezrobotnych'], fitting: [], excluded: [club, unemployed]},
  ],
  [
    'homeless with what social workers pay out: nothing is closed',
    {answers: ['bezdomnosc', 'zasilek-staly', 'zasilek-okresowy', 'swiadczenie-pielegnacyjne'], fitting: [homeless]},
  ],
  ['homeless', {answers: ['bezdomnosc'], fitting: [homeless]}],
  [
    'homeless with an incapacity pension: the pathway without its centre',
    {answers: ['bezdomnosc', 'renta-niezdolnosc'], fitting: [`${homeless} (2)`]},
  ],
  ['homeless on a retirement pension', {answers: ['bezdomnosc', 'emerytura'], fitting: [], excluded: [homeless]}],
  ['addicted to alcohol', {answers: ['alkohol', 'brak-orzeczenia'], fitting: [addicted]}],
  ['addicted to drugs, on a social pension', {answers: ['narkotyki', 'renta-socjalna'], fitting: [addicted]}],
  ['addicted and homeless', {answers: ['alkohol', 'bezdomnosc'], fitting: [addicted, homeless]}],
  ['leaving prison', {answers: ['zaklad-karny'], fitting: [released]}],
  [
    'leaving prison with an incapacity pension',
    {answers: ['zaklad-karny', 'renta-niezdolnosc'], fitting: [`${released} (2)`]},
  ],
  ['a refugee', {answers: ['uchodzca'], fitting: [refugee, club]}],
  [
    'a refugee with an incapacity pension: the club is what is left',
    {answers: ['uchodzca', 'renta-niezdolnosc'], fitting: [`${club} (2)`], excluded: [refugee]},
  ],
  ['mental disorders, no certificate', {answers: ['zaburzenia', 'brak-orzeczenia'], fitting: [club]}],
  [
    'severe degree with the indication: workshop and facility, before the club',
    {answers: ['niepelnosprawnosc', 'znaczny', 'wskazanie'], fitting: [workshop, facility, club]},
  ],
  [
    'severe degree without the indication: the facility, no workshop',
    {answers: ['niepelnosprawnosc', 'znaczny', 'bez-wskazania'], fitting: [facility, club]},
  ],
  [
    'moderate degree with autism, intellectual disability or mental illness: the facility',
    {answers: ['niepelnosprawnosc', 'umiarkowany-szczegolny'], fitting: [facility, club]},
  ],
  ['moderate degree for another reason: no facility', {answers: ['niepelnosprawnosc', 'umiarkowany'], fitting: [club]}],
  [
    'moderate for another reason, with the indication: the workshop, its last step closed',
    {answers: ['niepelnosprawnosc', 'umiarkowany', 'wskazanie'], fitting: [`${workshop} (1)`, club]},
  ],
  [
    'severe degree, indication, incapacity pension: the pension closes neither workshop nor facility',
    {
      answers: ['niepelnosprawnosc', 'znaczny', 'wskazanie', 'renta-niezdolnosc'],
      fitting: [workshop, facility, `${club} (2)`],
    },
  ],
  [
    'severe degree and a retirement pension: the facility only',
    {answers: ['niepelnosprawnosc', 'znaczny', 'emerytura'], fitting: [facility], excluded: [club]},
  ],
  ['another hard situation', {answers: ['inna', 'brak-orzeczenia'], fitting: [club]}],
]

test.each(situations)('%s', (_name, {answers, fitting, excluded = []}) => {
  const outcome = outcomeOf(answers)
  const found = outcome.fitting.map(({pathway, closedSteps}) => `${pathway.slug}${inBrackets(closedSteps.size)}`)
  expect(found).toEqual(fitting)
  expect(outcome.excluded.map(({pathway}) => pathway.slug)).toEqual(excluded)
})

test('every pathway of the sample can be reached, and every one that fits or does not says why', () => {
  const reached = new Set<string | null>()
  for (const [, {answers}] of situations) {
    const {fitting, excluded} = outcomeOf(answers)
    for (const {pathway, reasons} of [...fitting, ...excluded]) {
      reached.add(pathway.slug)
      expect(reasons.length).toBeGreaterThan(0)
    }
  }
  expect(pathways.filter(({slug}) => !reached.has(slug))).toEqual([])
})

test('what closes the centre names the way that stays open', () => {
  const [first] = outcomeOf(['uchodzca', 'renta-niezdolnosc']).excluded
  expect(first?.reasons).toEqual([expect.stringMatching(/zamyka drogę do CIS.*Klub \(KIS\) pozostaje otwarty/)])
})

test('answers of one question are joined by or, those of different questions by and', () => {
  const asked = [
    {name: 'a', title: 'A', hint: null, several: true, missing: null, answers: [option('a1'), option('a2')]},
    {name: 'b', title: 'B', hint: null, several: true, missing: null, answers: [option('b1')]},
  ]
  const pathway = {fits: [{answers: ['a1', 'a2', 'b1'], reason: 'Tak.'}], excludedBy: null, steps: null}
  const fits = (...chosen: string[]) =>
    matchPathways(chosen, {questions: asked, exclusions: null, pathways: [pathway]}).fitting.length > 0
  expect([fits('a1', 'b1'), fits('a2', 'b1'), fits('a1', 'a2'), fits('b1')]).toEqual([true, true, false, false])
})

test('a rule with no answer, or with one that nobody asks for, never holds', () => {
  const never = [
    {fits: [{answers: [], reason: 'Nigdy.'}], excludedBy: null, steps: null},
    {fits: [{answers: ['gone', null], reason: 'Nigdy.'}], excludedBy: null, steps: null},
  ]
  expect(matchPathways([], {questions: [], exclusions: null, pathways: never}).fitting).toEqual([])
})

test('a pathway may rule itself out, with its reason', () => {
  const asked = [{name: 'a', title: 'A', hint: null, several: true, missing: null, answers: [option('a1')]}]
  const rule = (reason: string) => [{answers: ['a1'], reason}]
  const pathway = {fits: rule('Tak.'), excludedBy: rule('Jednak nie.'), steps: null}
  const {fitting, excluded} = matchPathways(['a1'], {questions: asked, exclusions: null, pathways: [pathway]})
  expect([fitting, excluded]).toEqual([[], [{pathway, reasons: ['Jednak nie.']}]])
})

function outcomeOf(names: readonly string[]) {
  const known = questions.flatMap(({answers}) => answers.map(({id}) => id))
  const chosen = names.map((name) => `odpowiedz-${name}`)
  expect(chosen.filter((id) => !known.includes(id))).toEqual([])
  return matchPathways(chosen, {questions, exclusions: finder?.exclusions ?? null, pathways})
}

function inBrackets(count: number): string {
  return count > 0 ? ` (${count})` : ''
}

function option(id: string) {
  return {id, label: id, hint: null}
}

async function readContent(): Promise<FinderContentQueryResult> {
  const content: unknown = await ask(finderContentQuery, seedDocuments)
  if (isContent(content)) return content
  throw new Error('The query answers with the finder and the pathways.')
}

function isContent(value: unknown): value is FinderContentQueryResult {
  return typeof value === 'object' && value !== null && 'finder' in value && 'pathways' in value
}
