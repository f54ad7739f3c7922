import {validateDocument} from 'sanity'
import {expect, test} from 'vitest'

import {openTestLake, type TestDocument, type TestLake} from '#sanity/lake/tests/support/open-test-lake.ts'
import {openStudio} from '#tests/support/open-studio.ts'

const now = {_createdAt: '2026-01-01T12:00:00Z', _updatedAt: '2026-01-01T12:00:00Z', _rev: 'r1'}

const answers = [
  {_id: 'tak', _type: 'finderAnswer', label: 'tak'},
  {_id: 'nie', _type: 'finderAnswer', label: 'nie'},
  {_id: 'moze', _type: 'finderAnswer', label: 'może'},
]

const finder = {
  _id: 'finder',
  _type: 'finder',
  questions: [{_key: 'q', _type: 'finderQuestion', title: 'Czy?', kind: 'one', answers: refs('tak', 'nie')}],
}

const pathway = {
  _id: 'p',
  _type: 'pathway',
  title: 'Ścieżka',
  slug: {_type: 'slug', current: 'sciezka'},
  situation: 'Ktoś zaczyna.',
  steps: [{_key: 's', _type: 'pathwayStep', title: 'Rozmowa'}],
  fits: [{_key: 'r', _type: 'finderRule', answers: refs('tak'), reason: 'Bo tak.'}],
}

test('a pathway with a rule about an answer that is asked for is right, and so is its finder', async () => {
  await using lake = await openTestLake([...answers, finder, pathway])
  expect(await problemsOf(lake, pathway)).toEqual([])
  expect(await problemsOf(lake, finder)).toEqual([])
})

test('an editor is warned of a pathway that the finder can never show', async () => {
  await using lake = await openTestLake([...answers, finder])
  expect(await problemsOf(lake, {...pathway, fits: []})).toEqual([
    expect.stringMatching(/^warning fits: Wyszukiwarka nigdy nie pokaże tej ścieżki/),
  ])
})

test('an editor is warned of a rule about an answer that no question offers', async () => {
  await using lake = await openTestLake([...answers, finder])
  const fits = [{...pathway.fits[0], answers: refs('tak', 'moze')}]
  expect(await problemsOf(lake, {...pathway, fits})).toEqual([
    expect.stringMatching(/^warning fits\.r\.answers: O jedną z tych odpowiedzi nie pyta żadne pytanie/),
  ])
})

test('a rule needs answers and a reason', async () => {
  await using lake = await openTestLake([...answers, finder])
  expect(await problemsOf(lake, {...pathway, excludedBy: [{_key: 'x', _type: 'finderRule'}]})).toEqual([
    expect.stringMatching(/^error excludedBy\.x\.answers: Wskaż co najmniej jedną odpowiedź/),
    expect.stringMatching(/^error excludedBy\.x\.reason: Napisz, dlaczego/),
  ])
})

test('an answer belongs to one question', async () => {
  await using lake = await openTestLake([...answers, pathway])
  const second = {_key: 'q2', _type: 'finderQuestion', title: 'Na pewno?', kind: 'one', answers: refs('tak', 'moze')}
  expect(await problemsOf(lake, {...finder, questions: [...finder.questions, second]})).toEqual([
    expect.stringMatching(/^error questions: Jedna z odpowiedzi należy do dwóch pytań/),
  ])
})

test('an editor is warned of a question whose answers change nothing', async () => {
  await using lake = await openTestLake([...answers, pathway])
  const idle = {_key: 'q2', _type: 'finderQuestion', title: 'Po co?', kind: 'one', answers: refs('moze')}
  const questions = [...finder.questions, idle]
  expect(await problemsOf(lake, {...finder, questions})).toEqual([
    expect.stringMatching(/^warning questions: Odpowiedzi na pytanie „Po co\?” niczego nie zmieniają/),
  ])
  const exclusion = {_key: 'e', _type: 'finderExclusion', kinds: ['cis'], answers: refs('moze'), reason: 'Przepis.'}
  expect(await problemsOf(lake, {...finder, questions, exclusions: [exclusion]})).toEqual([])
})

test('an exclusion is held to the questions of its own form, published or not', async () => {
  await using lake = await openTestLake([...answers, finder, pathway])
  const exclusion = {_key: 'e', _type: 'finderExclusion', kinds: ['cis'], answers: refs('moze'), reason: 'Przepis.'}
  expect(await problemsOf(lake, {...finder, exclusions: [exclusion]})).toEqual([
    expect.stringMatching(/^warning exclusions\.e\.answers: O jedną z tych odpowiedzi/),
  ])
})

test('an answer that a rule needs cannot be deleted', async () => {
  await using lake = await openTestLake([...answers, finder, pathway])
  await expect(lake.client.delete('tak')).rejects.toThrow(/reference/)
})

test('no pathway takes the address of the finder', async () => {
  await using lake = await openTestLake([...answers, finder])
  expect(await problemsOf(lake, {...pathway, slug: {_type: 'slug', current: 'znajdz'}})).toEqual([
    expect.stringMatching(/^error slug: Adres „\/sciezki\/znajdz” zajmuje już stała część serwisu/),
  ])
})

function refs(...ids: string[]) {
  return ids.map((_ref) => ({_key: _ref, _type: 'reference', _ref}))
}

/** What an editor is told about a document, as `level path: message`, by level and path. */
async function problemsOf(lake: TestLake, document: TestDocument): Promise<string[]> {
  const workspace = await openStudio({client: lake.client})
  const markers = await validateDocument({document: {...now, ...document}, workspace})
  return markers
    .map(({level, path, message}) => {
      const steps = path.map((step) => (typeof step === 'object' && '_key' in step ? step._key : String(step)))
      return `${level} ${steps.join('.')}: ${message}`
    })
    .toSorted()
}
