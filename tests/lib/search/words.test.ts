import {expect, test} from 'vitest'

import {fold} from '#lib/polish/letters.ts'
import {aspectKey} from '#lib/search/aspects.ts'
import {editDistance} from '#lib/search/edit-distance.ts'
import {foldAffixes, foldWords} from '#lib/search/folded-dictionary.ts'
import {loadLemmas} from '#lib/search/lemmas.ts'
import {lightStem} from '#lib/search/light-stem.ts'
import {excerptAround, markHits} from '#lib/search/marked-text.ts'
import {tidyQuestion} from '#lib/search/question.ts'
import {tokenize} from '#lib/search/tokens.ts'
import {errorsAllowed} from '#lib/search/vocabulary.ts'

const keys = (text: string) => tokenize(text).map((token) => ('word' in token ? token.word : token.key))

test('folding takes the marks of all Polish letters, ł included, and keeps every place', () => {
  expect(fold('ZAŻÓŁĆ GĘŚLĄ JAŹŃ, zażółć')).toBe('zazolc gesla jazn, zazolc')
  for (const text of ['a\u0105\u0142', 'e\u0301', '🙂 Ł', 'ß ﬁ İ']) expect(fold(text)).toHaveLength(text.length)
})

test('a folded dictionary keeps its flags, and its conditions let through what folds onto a letter', () => {
  expect(foldWords('2\nŁódź/NmO\nósmy')).toBe('2\nlodz/NmO\nosmy')
  expect(foldAffixes('SFX Ł Y 2\nSFX N ść ści [^l]ść')).toBe('SFX Ł Y 2\nSFX N sc sci .sc')
  expect(foldAffixes('SFX N   0   u   [^lłk]')).toBe('SFX N   0   u   [^lk]')
})

test('words have their dictionary forms with and without marks', async () => {
  const lemmas = await loadLemmas()
  for (const word of ['sciezek', 'sciezce', 'sciezkami']) expect(lemmas(word)).toContain('sciezka')
  expect(lemmas('osob')).toEqual(['osoba'])
  expect(lemmas('gorzowie')).toEqual(['gorzow'])
  expect(lemmas('rozdzialy')).toContain('rozdzial')
  expect(lemmas('nieodplatna')).toEqual(['nieodplatny'])
  expect(lemmas('x'.repeat(200))).toEqual([])
})

test('a name that the dictionary lacks loses one ending, and keeps four letters', () => {
  expect([lightStem('kowalewski'), lightStem('kowalewskiego'), lightStem('kowalewskim')]).toEqual(
    Array.from({length: 3}, () => 'kowalewsk'),
  )
  expect(lightStem('zlop')).toBe('zlop')
})

test('articles, journals, dates, telephones and postcodes are one piece however they are written', () => {
  expect(keys('art. 18, art.18 i ART 18')).toEqual(['art18', 'art18', 'i', 'art18'])
  expect(keys('Dz.U. 2025 poz. 83')).toEqual(['dzu', '2025', 'poz83'])
  expect(keys('20.10.2016 i 20 października 2016')).toEqual(['2016-10-20', 'i', '2016-10-20'])
  for (const phone of ['68 323 19 26', '683231926', '+48 68 323 19 26', '68-323-19-26'])
    expect(keys(phone), phone).toEqual(['683231926'])
  expect(keys('65-042 Zielona')).toEqual(['65042', 'zielona'])
  expect(keys('sekretariat@rops.lubuskie.pl')).toEqual(['sekretariat@rops.lubuskie.pl'])
})

test('a range of articles is found by each of them', () => {
  expect(tokenize('art. 3–18')[0]).toMatchObject({key: 'art3', parts: expect.arrayContaining(['art4', 'art18'])})
  expect(tokenize('art. 1–99999999')[0]).toMatchObject({parts: {length: 101}})
})

test('errors of typing are counted: a letter too many, missing, wrong or two swapped', () => {
  expect(editDistance('klub', 'klub', 2)).toBe(0)
  for (const word of ['kluub', 'kub', 'klup', 'kulb']) expect(editDistance('klub', word, 2), word).toBe(1)
  expect(editDistance('klub', 'warsztat', 2)).toBe(3)
  expect(['kis', 'klub', 'renta', 'spotkanie', '65042'].map(errorsAllowed)).toEqual([0, 0, 1, 2, 0])
})

test('a question is tidied and bounded, whatever comes', () => {
  expect(tidyQuestion('  klub\u00A0 integracji\n\u0000 ')).toBe('klub integracji')
  expect(tidyQuestion(['pierwsze', 'drugie'])).toBe('pierwsze')
  expect(tidyQuestion(undefined)).toBe('')
  expect(Array.from(tidyQuestion('🙂'.repeat(1000)))).toHaveLength(120)
})

test('marked parts put together are the text again', () => {
  const parts = markHits('Kluby i centra', [
    {start: 0, end: 5},
    {start: 8, end: 14},
  ])
  expect(parts).toEqual([
    {text: 'Kluby', hit: true},
    {text: ' i ', hit: false},
    {text: 'centra', hit: true},
  ])
  const long = `${'słowo '.repeat(100)}trafienie ${'słowo '.repeat(100)}`.trim()
  const excerpt = excerptAround(long, [{start: 600, end: 609, wanted: 0}])
  expect(excerpt.find(({hit}) => hit)).toEqual({text: 'trafienie', hit: true})
})

test('both verbs of a pair have one key, and others have another', async () => {
  const lemmas = await loadLemmas()
  const key = (word: string) => aspectKey(fold(word), lemmas)
  for (const [done, doing] of [
    ['zgłosić', 'zgłaszać'],
    ['wydać', 'wydawać'],
    ['skierować', 'kierować'],
    ['wykluczyć', 'wykluczać'],
    ['zwrócić', 'zwracać'],
    ['zakończyć', 'kończyć'],
    ['sprawdzić', 'sprawdzać'],
  ] as const)
    expect(key(done), done).toBe(key(doing))
  expect(new Set(['zapisać', 'wskazać', 'przekazać', 'złożyć', 'założyć'].map(key)).size).toBe(5)
  expect(key('renta')).toBeNull()
})
