import {expect, test} from 'vitest'

import {openTestLake, type TestDocument} from '#sanity/lake/tests/support/open-test-lake.ts'
import {aBlock} from '#tests/support/rich-text.ts'

import {studioProblems} from '../seed/studio-problems.ts'

const chapter = {
  _id: 'c1',
  _type: 'chapter',
  title: 'Klub integracji społecznej',
  slug: {_type: 'slug', current: 'kis'},
  summary: 'O klubach.',
}

test('the guide can be published without an address of its own: it has one address, and nobody can write it', async () => {
  const guide = {_id: 'guide', _type: 'guide', title: 'Informator', edition: 'Pierwsze', legalStatusDate: '2026-01-31'}
  expect(await problemsOf(guide)).toEqual([])
})

test('a chapter needs none of its further forms', async () => {
  expect(await problemsOf(chapter)).toEqual([])
})

test('a chapter may not take the address of a page of the site', async () => {
  const problems = await problemsOf({...chapter, slug: {_type: 'slug', current: 'zmiany'}})
  expect(problems).toEqual([expect.stringContaining('Adres „/informator/zmiany” zajmuje już stała część serwisu.')])
})

test('a long sentence in an easy-to-read text is named', async () => {
  const text = [
    aBlock('KIS to klub. Klub jest blisko.'),
    aBlock(
      'Uczestnik realizuje w klubie kontrakt socjalny, który zawarł z pracownikiem socjalnym ośrodka pomocy społecznej w swojej gminie.',
    ),
  ]
  const easyRead = {parts: [{_key: 'p', _type: 'easyReadPart', heading: 'Co to jest KIS?', text}]}
  const problems = await problemsOf({...chapter, easyRead})
  expect(problems).toEqual([
    expect.stringMatching(/To zdanie ma więcej niż 15 słów\. Podziel je: „Uczestnik realizuje/),
  ])
})

test('a recording needs its length, a picture of ours and a word on what it holds', async () => {
  const problems = await problemsOf({...chapter, signLanguage: {url: 'https://filmy.example/kis'}})
  expect(problems.join('\n')).toMatch(/Podaj, jak długi jest film/)
  expect(problems.join('\n')).toMatch(/Dodaj kadr z filmu/)
  expect(problems.join('\n')).toMatch(/Napisz, co zawiera nagranie/)
  const wrong = await problemsOf({...chapter, signLanguage: {duration: 'cztery minuty'}})
  expect(wrong).toEqual([expect.stringContaining('Zapisz minuty i sekundy')])
})

async function problemsOf(document: TestDocument): Promise<string[]> {
  await using lake = await openTestLake([document])
  return await studioProblems(lake.client)
}
