import {assert, property, string} from 'fast-check'
import {expect, test} from 'vitest'

import {powiats} from '#lib/entities/powiats.ts'
import {headingsOf} from '#lib/rich-text/headings.ts'
import {find} from '#lib/search/find.ts'
import {loadLemmas} from '#lib/search/lemmas.ts'
import type {TextPart} from '#lib/search/marked-text.ts'
import {longestQuestion, tidyQuestion} from '#lib/search/question.ts'
import {createSearchIndex} from '#lib/search/search-index.ts'
import {suggest} from '#lib/search/suggest.ts'

import {sampleCorpus, sampleIndex, type TestContent} from './sample-index.ts'

const index = await sampleIndex()
const indexOf = async (more: readonly TestContent[]) => createSearchIndex(await sampleCorpus(more), await loadLemmas())
const hits = (parts: readonly TextPart[]) => parts.filter(({hit}) => hit).map(({text}) => text)
const written = (parts: readonly TextPart[]) => parts.map(({text}) => text).join('')
const ids = (question: string) => find(index, question, {to: 50}).results.map(({id}) => id)

function news(id: string, title: string, publishedAt: string, lead = 'Wstęp.') {
  return {_id: id, _type: 'newsArticle', title, slug: {current: id}, publishedAt, lead}
}

test('what was asked for is marked in title and excerpt, in whatever form it stands there', () => {
  const [first] = find(index, 'kluby').results
  expect(hits(first?.title ?? [])).toEqual(['Klub'])
  expect(hits(first?.excerpt ?? [])).toEqual(['klubach'])
  const [cis] = find(index, 'CIS').results
  expect(hits(cis?.title ?? [])).toEqual(['Centrum integracji społecznej', 'CIS'])
})

test('a result leads to the headings under which the answer stands, by the anchors of the page', async () => {
  const [first] = find(index, 'praktyki zawodowe w warsztacie').results
  expect(first).toMatchObject({id: 'chapter-wtz'})
  const chapter = (await sampleCorpus()).chapters.find(({_id}) => _id === 'chapter-wtz')
  const anchors = headingsOf(chapter?.body ?? []).map(({anchor}) => `${first?.path}#${anchor}`)
  expect(first?.places.length).toBeGreaterThan(0)
  const pages = [...anchors, `${first?.path}/w-skrocie`]
  expect(pages).toEqual(expect.arrayContaining(first?.places.map(({path}) => path) ?? []))
  expect(written(first?.places[0]?.heading ?? [])).toBe('Praktyki zawodowe')
})

test('a long paragraph is cut around what was asked for, at whole words', () => {
  const found = find(index, 'Fundacja Stephanus').results.find(({id}) => id === 'chapter-zaz')
  const excerpt = written(found?.excerpt ?? [])
  expect(excerpt).toMatch(/^… .*Fundacja Stephanus\.?$/)
  expect(excerpt.length).toBeLessThan(260)
})

test('an excerpt has whole sentences where they are short enough, and says where it is cut', async () => {
  const lead = [
    'Pierwsze zdanie mówi o ul. Nowej i o 2016 r. w regionie.',
    'Drugie zdanie nazywa kokoszkę po imieniu.',
    'Trzecie zdanie jest o czymś zupełnie innym i ciągnie się dalej.',
    'Czwarte zdanie też nie ma z tym nic wspólnego, choć jest długie i mówi o wielu sprawach naraz.',
    'Piąte zdanie kończy ten dość długi akapit i nic już po nim nie ma.',
  ].join(' ')
  const own = await indexOf([news('dluga', 'Tytuł', '2026-05-01T07:00:00Z', lead)])
  const excerpt = written(find(own, 'kokoszka').results[0]?.excerpt ?? [])
  expect(excerpt).toMatch(/^… Drugie zdanie .* naraz\. …$/)
  const endless = `${'bardzo długie zdanie bez końca, '.repeat(20)}w którym stoi kokoszka${', i dalej'.repeat(40)}.`
  const cut = await indexOf([news('bez-konca', 'Tytuł', '2026-05-01T07:00:00Z', endless)])
  expect(written(find(cut, 'kokoszka').results[0]?.excerpt ?? [])).toMatch(/^… \p{L}.*kokoszka.*\p{L} …$/u)
})

test('a misspelt word is taken for the nearest one, and the answer says so', () => {
  expect(find(index, 'spodzielnia socjalna')).toMatchObject({corrected: 'spółdzielnia socjalna'})
  expect(find(index, 'spółdzielnia socjalna').corrected).toBeNull()
})

test('a short word is never taken for another', () => {
  expect(find(index, 'kix')).toMatchObject({total: 0, unknown: ['kix'], suggestions: []})
})

test('where nothing is found, near words are suggested as whole questions', () => {
  expect(find(index, 'rexfa socjalna').suggestions).toContain('renta socjalna')
})

test('a word that stands nowhere is named, and the rest is answered', () => {
  const answer = find(index, 'CIS kwantowy')
  expect(answer.unknown).toEqual(['kwantowy'])
  expect(answer.results[0]).toMatchObject({id: 'chapter-cis', isWhole: false})
})

test('counts by kind add up, and a kind narrows the results', () => {
  const all = find(index, 'klub', {to: 50})
  expect(all.counts.reduce((sum, {count}) => sum + count, 0)).toBe(all.total)
  const entities = find(index, 'klub', {kind: 'podmioty', to: 50})
  expect(entities.results.map(({kind}) => kind)).toEqual(['podmioty', 'podmioty', 'podmioty'])
  expect(entities.counts).toEqual(all.counts)
})

test('pages of results follow one another without gap or repeat', () => {
  const all = find(index, 'osoba', {to: 100}).results.map(({id}) => id)
  const pages = [0, 10, 20, 30].flatMap((from) => find(index, 'osoba', {from, to: from + 10}).results)
  expect(pages.map(({id}) => id)).toEqual(all.slice(0, 40))
})

test('of two equal news items the newer comes first, and both come after a chapter of that name', async () => {
  const more = [
    news('dawna', 'Klub integracji społecznej (KIS)', '2016-05-01T07:00:00Z'),
    news('nowa', 'Klub integracji społecznej (KIS)', '2026-05-01T07:00:00Z'),
  ]
  const now = Date.parse('2026-11-21T12:00:00Z')
  const withNews = createSearchIndex(await sampleCorpus(more), await loadLemmas(), () => now)
  const found = find(withNews, 'klub integracji społecznej', {to: 50}).results.map(({id}) => id)
  expect(found.indexOf('nowa')).toBeLessThan(found.indexOf('dawna'))
  expect(found.indexOf('chapter-kis')).toBe(0)
})

test('an exact word comes before a similar one', async () => {
  const more = [news('podobna', 'Rynta', '2026-05-01T07:00:00Z'), news('wlasciwa', 'Renta', '2020-05-01T07:00:00Z')]
  const withNews = await indexOf(more)
  const found = find(withNews, 'Renta', {to: 50}).results.map(({id}) => id)
  expect(found).toContain('wlasciwa')
  expect(found).not.toContain('podobna')
})

test('an abbreviation that editors add to the glossary works at once, both ways', async () => {
  const term = {
    _id: 'term-zzz',
    _type: 'glossaryTerm',
    term: 'zielony zespół zadaniowy',
    abbreviation: 'ZZZ',
    forms: ['ZZZ-ty'],
    slug: {current: 'zzz'},
    definition: 'Zespół.',
  }
  const more = [term, news('pelna', 'Zielone zespoły zadaniowe już działają', '2026-05-01T07:00:00Z')]
  const withTerm = await indexOf(more)
  for (const asked of ['ZZZ', 'zzzty', 'zielonego zespołu zadaniowego']) {
    const found = find(withTerm, asked).results.map(({id}) => id)
    expect(found, asked).toEqual(expect.arrayContaining(['term-zzz', 'pelna']))
  }
})

test('stop words alone are still looked for', () => {
  expect(find(index, 'o nas').results.map(({id}) => id)).toContain('page-o-nas')
  expect(() => find(index, 'w i na')).not.toThrow()
})

test('„nie” is no prefix to be taken off: „nieodpłatne” does not find „odpłatną”', () => {
  expect(ids('nieodpłatne')).toContain('chapter-wtz')
  expect(ids('nieodpłatne')).not.toContain('term-ps')
})

test('any input is answered, and bounded', {timeout: 60_000}, () => {
  assert(
    property(string({unit: 'binary', maxLength: 400}), (text) => {
      const question = tidyQuestion(text)
      expect(Array.from(question).length).toBeLessThanOrEqual(longestQuestion)
      expect(find(index, question).results.length).toBeLessThanOrEqual(10)
      expect(suggest(index, question).length).toBeLessThanOrEqual(7)
    }),
    {numRuns: 50},
  )
  for (const text of ['<script>', '__proto__', 'constructor', '((((', '\\', '*', '%00', 'a'.repeat(5000), '„”', '🙂']) {
    expect(() => find(index, tidyQuestion(text)), text).not.toThrow()
  }
})

test('suggestions come while one types: titles first, then headings, each with its address', () => {
  const suggestions = suggest(index, 'klub')
  expect(suggestions[0]).toMatchObject({path: '/informator/klub-integracji-spolecznej'})
  expect(suggestions.map(({path}) => path)).toContain('/informator/klub-integracji-spolecznej#co-sie-dzieje-w-klubie')
  expect(suggest(index, 'wars').map(({title}) => written(title))).toContain('Warsztat terapii zajęciowej (WTZ)')
  expect(suggest(index, 'zaklad akt')[0]).toMatchObject({path: '/informator/zaklad-aktywnosci-zawodowej'})
  expect(suggest(index, 'xq')).toEqual([])
})

test('a result leads to a heading by the name that it has kept, though its words have changed', async () => {
  const chapter = {
    _id: 'chapter-x',
    _type: 'chapter',
    title: 'Rozdział',
    slug: {current: 'rozdzial'},
    summary: 'Streszczenie.',
    headingAnchors: [{_key: 'h', anchor: 'dawna-nazwa'}],
    body: [
      {_type: 'block', _key: 'h', style: 'h2', children: [{_type: 'span', _key: 's', text: 'Nowa nazwa'}]},
      {_type: 'block', _key: 'p', children: [{_type: 'span', _key: 's', text: 'Tutaj jest kokoszka.'}]},
    ],
  }
  const [result] = find(await indexOf([chapter]), 'kokoszki').results
  expect(result?.places.map(({path}) => path)).toEqual(['/informator/rozdzial#dawna-nazwa'])
})

test('words in the further forms of a chapter, a film’s transcript and a step’s conditions are found', async () => {
  const text = (words: string) => [{_type: 'block', _key: 'p', children: [{_type: 'span', _key: 's', text: words}]}]
  const own = await indexOf([
    {
      _id: 'chapter-x',
      _type: 'chapter',
      title: 'Rozdział',
      slug: {current: 'rozdzial'},
      summary: 'Streszczenie.',
      body: [{_type: 'video', _key: 'v', title: 'Film', transcript: text('W filmie pada słowo kokoszka.')}],
      keyPoints: ['Najważniejsza jest łyska.'],
      easyRead: {parts: [{_key: 'a', heading: 'Kto pomaga', text: text('Pomaga ci bekas.')}]},
    },
    {
      _id: 'pathway-x',
      _type: 'pathway',
      title: 'Ścieżka',
      slug: {current: 'sciezka'},
      situation: 'Sytuacja.',
      exclusions: ['Nie dla rycyka.'],
      steps: [{_key: 'k', title: 'Krok', conditions: ['Trzeba mieć czajkę.']}],
    },
  ])
  const places = (question: string) =>
    find(own, question).results.flatMap((result) => result.places.map(({path}) => path))
  expect(find(own, 'kokoszka').results.map(({id}) => id)).toEqual(['chapter-x'])
  expect(places('łyska')).toEqual(['/informator/rozdzial/w-skrocie'])
  expect(places('bekas')).toEqual(['/informator/rozdzial/etr#czesc-a'])
  expect(places('rycyk')).toEqual(['/sciezki/sciezka#co-wyklucza'])
  expect(places('czajka')).toEqual(['/sciezki/sciezka#etapy'])
})

test('pages without a document of their own are found by what readers would ask for', () => {
  const found = (question: string) =>
    find(index, question)
      .results.slice(0, 3)
      .map(({path}) => path)
  expect(found('mapa')).toContain('/podmioty')
  expect(found('pobierz pdf')).toContain('/informator/drukuj')
  expect(found('zgłosić błąd')).toContain('/zglos')
  expect(found('kalendarz')).toContain('/wydarzenia')
  expect(found('czytać bez internetu')).toContain('/informator/bez-internetu')
  expect(found('co nowego')).toContain('/informator/zmiany')
})

test.each([
  ['powiat żarski', '/podmioty/powiat/zarski'],
  ['Żary', '/podmioty/powiat/zarski'],
  ['w Żarach', '/podmioty/powiat/zarski'],
  ['w Nowej Soli', '/podmioty/powiat/nowosolski'],
  ['nowa sol', '/podmioty/powiat/nowosolski'],
  ['Sulęcin', '/podmioty/powiat/sulecinski'],
  ['sulecinie', '/podmioty/powiat/sulecinski'],
  ['we Wschowie', '/podmioty/powiat/wschowski'],
  ['Szprotawa', '/podmioty/powiat/zaganski'],
  ['Strzelce Krajeńskie', '/podmioty/powiat/strzelecko-drezdenecki'],
  ['Gorzów', '/podmioty/powiat/gorzow-wielkopolski'],
  ['Zielona Góra', '/podmioty/powiat/zielona-gora'],
  ['zielonka', '/podmioty/powiat/zielona-gora'],
])('the place „%s” finds its page first', (question, path) => {
  expect(find(index, question, {to: 2}).results.map((result) => result.path)).toContain(path)
})

test.each(powiats.map(({value, title}) => [title, value] as const))('„%s” finds its page first', (title, value) => {
  expect(find(index, title).results[0]?.path).toBe(`/podmioty/powiat/${value}`)
})

test('a kind of entity finds its list, and a place is suggested while one types', () => {
  expect(find(index, 'wykaz warsztatów').results.map(({path}) => path)).toContain('/podmioty/rodzaj/wtz')
  expect(find(index, 'zaz gorzów', {to: 20}).results.map(({path}) => path)).toContain('/podmioty/rodzaj/zaz')
  const suggestions = suggest(index, 'świebo')
  expect(suggestions.map(({path}) => path)).toContain('/podmioty/powiat/swiebodzinski')
  expect(suggest(index, 'szprot').map(({path}) => path)).toContain('/podmioty/powiat/zaganski')
})

test.each([
  ['a soft hyphen', 'reinte\u00ADgracja', 'reintegracja'],
  ['a zero-width space', 'rein\u200Btegracja', 'reintegracja'],
  ['a word joiner at its end', 'reintegracja\u2060', 'reintegracja'],
  ['a byte order mark', '\uFEFFreintegracja', 'reintegracja'],
  ['a joiner and a mark of direction', 'rein\u200Dte\u200Cgra\u200Ecja', 'reintegracja'],
  ['decomposed letters', 'spo\u0301łdzielnia', 'spółdzielnia'],
  ['a ligature', 'kwaliﬁkacje', 'kwalifikacje'],
  ['a hyphen at the end of a line', 'reinte-\ngracja', 'reintegracja'],
  ['a hyphen at the end of a line that became a space', 'reinte- gracja', 'reintegracja'],
  ['the hyphen alone', 'reinte-gracja', 'reintegracja'],
  ['a compound cut at its own hyphen', 'społeczno-\nzawodowa', 'społeczno-zawodowa'],
  ['a compound with the hyphen repeated', 'społeczno-\n-zawodowa', 'społeczno-zawodowa'],
  ['a non-breaking hyphen', 'KIS\u2011y', 'KIS-y'],
  ['no-break spaces', 'klub\u00A0integracji\u202Fspołecznej', 'klub integracji społecznej'],
  ['quotation marks and punctuation', '„Reintegracja”;', 'reintegracja'],
  ['brackets and a full stop', '(KIS).', 'KIS'],
])('a term pasted from a PDF with %s is the term', (_what, pasted, meant) => {
  expect(ids(tidyQuestion(pasted))).toEqual(ids(meant))
  expect(ids(meant).length).toBeGreaterThan(0)
})

test('a word is found that was written with unseen characters or decomposed letters', async () => {
  const title = 'Spół\u00ADdzielnia „Orze\u0301ł” i wspo\u0301łpraca'
  const withPasted = await indexOf([news('x-pasted', title, '2026-11-01')])
  expect(find(withPasted, 'spółdzielnia orzéł współpraca').results[0]?.id).toBe('x-pasted')
})

test.each([
  ['więzienie', 'pathway-po-zakladzie-karnym'],
  ['były więzień', 'pathway-po-zakladzie-karnym'],
  ['narkoman', 'pathway-po-terapii-uzaleznienia'],
  ['alkoholik', 'pathway-po-terapii-uzaleznienia'],
  ['cudzoziemiec', 'pathway-uchodzca'],
  ['ukrainiec', 'pathway-uchodzca'],
  ['ukrainką', 'pathway-uchodzca'],
  ['po monarze', 'pathway-po-terapii-uzaleznienia'],
  ['bezdomny', 'pathway-z-kryzysu-bezdomnosci'],
  ['pfron', 'chapter-wtz'],
  ['mops', 'term-ops'],
  ['mopsu', 'term-ops'],
  ['w mops-ie', 'term-ops'],
  ['gopsem', 'term-ops'],
  ['zus', 'chapter-cis'],
  ['niepełnosprawny', 'term-orzeczenie'],
  ['dom pomocy', 'term-ops'],
  ['urząd pracy', 'term-pup'],
  ['gdzie skierować osobę po wyjściu z więzienia', 'pathway-po-zakladzie-karnym'],
  ['szukam pracy po odwyku', 'pathway-po-terapii-uzaleznienia'],
  ['kto może iść do wtz', 'chapter-wtz'],
])('what people say finds what the site writes: %s', (question, id) => {
  expect(find(index, question, {to: 5}).results.map((result) => result.id)).toContain(id)
})

test('a word that is also a form of another finds what is meant by it alone', () => {
  for (const asked of ['więzienie', 'wiezienia', 'z więzienia']) {
    const marked = find(index, asked, {to: 50}).results.flatMap(({title, excerpt}) => hits([...title, ...excerpt]))
    expect(marked.length, asked).toBeGreaterThan(0)
    expect(
      marked.filter((hit) => /więzi(?:|ą|om|ach|ami)$/i.test(hit)),
      asked,
    ).toEqual([])
  }
})

test.each([
  'kiedy następne spotkanie',
  'najbliższe spotkanie',
  'termin spotkania',
  'kiedy jest kolejne spotkanie sieciujące',
  'kiedy bedzie nastepne spotkanie',
  'nadchodzące spotkania',
  'kiedy odbędzie się spotkanie?',
  'planowane spotkanie',
])('who asks for what is to come finds the coming event first: %s', (question) => {
  expect(find(index, question).results[0]?.id).toBe('event-przyklad-spotkanie-sieciujace')
})

test('„kiedy” alone asks for no event', () => {
  expect(ids('kiedy przysługuje świadczenie integracyjne')[0]).not.toMatch(/^event/)
  expect(ids('kiedy otwarto ZAZ w Szprotawie')[0]).not.toMatch(/^event/)
})

test('a kind and a place find what is there; where nothing is, the page of the place, and what is around it', () => {
  const first = (question: string, count: number) =>
    find(index, question)
      .results.slice(0, count)
      .map(({id}) => id)
  expect(first('wtz świebodzin', 3)).toEqual([
    'entity-wtz-swiebodzin',
    '/podmioty/powiat/swiebodzinski',
    '/podmioty/rodzaj/wtz',
  ])
  expect(first('gdzie jest najbliższy kis koło Żar', 1)).toEqual(['entity-kis-lubsko'])
  expect(first('zaz w gorzowie', 3)).toEqual([
    '/podmioty/powiat/gorzow-wielkopolski',
    '/podmioty/rodzaj/zaz',
    'entity-zaz-kamien-wielki',
  ])
  expect(find(index, 'zaz w gorzowie').results.find(({id}) => id === 'entity-zaz-kamien-wielki')?.isWhole).toBe(false)
})

test('a town’s name is no other word: „Nowa Sól” finds nothing that is new', () => {
  expect(ids('Nowa Sól')).toEqual(['/podmioty/powiat/nowosolski', 'entity-cis-rozwoj-kozuchow'])
  expect(ids('tereny zielone')).not.toContain('/podmioty/powiat/zielona-gora')
})

test('an item of the journal of laws is one thing, and so is a month of a year', () => {
  expect(ids('Dz.U. z 2022 r. poz. 218')).toContain('news-2022-02-15-swiadczenie-integracyjne')
  expect(ids('Dz.U. z 2022 r. poz. 218')).not.toContain('news-2022-10-30-ustawa-o-ekonomii-spolecznej')
  expect(ids('maj 2018')).toEqual(ids('maja 2018 r.'))
  expect(ids('maj 2018')[0]).toMatch(/2018-05-18/)
  expect(find(index, 'spotkanie w maju 2024')).toMatchObject({unknown: ['maju 2024']})
})

test('an act is found by its short name where its whole title stands, with the date of the act', () => {
  expect(ids('ustawa o zatrudnieniu socjalnym')).toContain('chapter-wprowadzenie')
  expect(ids('ustawa o zatrudnieniu socjalnym')).not.toContain('chapter-spoldzielnia-socjalna')
})

test('what a thing is stands before where there is one, and lists are there for who asks for a list', () => {
  expect(ids('co to jest KIS').slice(0, 2).toSorted()).toEqual(['chapter-kis', 'term-kis'])
  expect(ids('co to jest KIS')).not.toContain('entity-kis-lubsko')
  expect(ids('lista klubów')[0]).toBe('/podmioty/rodzaj/kis')
})

test('while one types, entities of a kind in a place are suggested', () => {
  expect(suggest(index, 'zaz szprot').map(({path}) => path)).toContain('/podmioty/zaz-szprotawa')
  expect(suggest(index, 'jak dostać się do cis').map(({path}) => path)).toContain(
    '/informator/centrum-integracji-spolecznej',
  )
})

test.each(['zasiłek stały', 'renta rodzinna', 'świadczenie wspierające'])(
  'a benefit is found where the finder says what it closes: %s',
  (question) => {
    expect(ids(question).slice(0, 3)).toContain('/sciezki/znajdz')
  },
)

test.each([
  ['urzond pracy', 'urząd pracy'],
  ['kątrakt socjalny', 'kontrakt socjalny'],
])('a word is known by its sound: %s', (question, meant) => {
  expect(find(index, question).corrected).toBe(meant)
})

test.each([
  ['zusie', 'zus'],
  ['w ZUS-ie', 'zus'],
  ['pfronu', 'pfron'],
  ['w pefronie', 'pefron'],
])('an abbreviation that only people use is known in its other cases: %s', (question, bare) => {
  expect(ids(question)).toEqual(ids(bare))
})

test.each([
  ['Brody', 'brody', '/podmioty/powiat/zarski'],
  ['Przewóz', 'przewóz', '/podmioty/powiat/zarski'],
  ['Siedlisko', 'siedlisko', '/podmioty/powiat/nowosolski'],
  ['Sława', 'slawa', '/podmioty/powiat/wschowski'],
])('a town that is called as a word like any other is meant by a capital letter: %s', (town, word, path) => {
  const paths = (question: string) => find(index, question, {to: 50}).results.map((result) => result.path)
  expect(paths(town)).toContain(path)
  expect(paths(`gmina ${word}`)).toContain(path)
  expect(paths(`w ${word}`)).toContain(path)
  expect(paths(`${word} osób`)).not.toContain(path)
})

test('around a city is also the powiat that surrounds it, whichever city it is', () => {
  for (const question of ['okolice Gorzowa', 'w okolicach Gorzowa', 'koło Gorzowa'])
    expect(ids(question), question).toEqual(
      expect.arrayContaining(['/podmioty/powiat/gorzow-wielkopolski', '/podmioty/powiat/gorzowski']),
    )
  expect(ids('w okolicach Zielonej Góry')).toContain('/podmioty/powiat/zielonogorski')
  expect(ids('Gorzów')).not.toContain('/podmioty/powiat/gorzowski')
  expect(ids('okolice Żar')).not.toContain('/podmioty/powiat/zaganski')
})

test.each([
  ['kolonie', 'Kolonie letnie'],
  ['okoliczności', 'Okoliczności losowe'],
  ['rejonowy', 'Sąd rejonowy'],
])('a word that only begins like one for what is near is looked for like any other: %s', async (word, title) => {
  const others = ['b', 'c', 'd', 'e', 'f'].map((id) => news(id, 'Kokoszka w Żarach', '2026-05-02T07:00:00Z'))
  const own = await indexOf([news('a', title, '2026-05-01T07:00:00Z', 'Kokoszka w Żarach.'), ...others])
  for (const question of [`${word} kokoszka`, `${word} kokoszka Żary`])
    expect(find(own, question).results[0]?.id, question).toBe('a')
})

test.each([
  'dokąd skierować klienta',
  'gdzie mogę szukać pomocy',
  'od czego zacząć',
  'co zaproponować podopiecznemu',
  'gdzie iść po pomoc?',
])('who asks where to, and says no more, is led to the questions of the finder: %s', (question) => {
  expect(ids(question)[0]).toBe('/sciezki/znajdz')
})

test('who says more is led to what he names', () => {
  expect(ids('gdzie skierować osobę bezdomną')[0]).toBe('pathway-z-kryzysu-bezdomnosci')
  expect(ids('gdzie szukać pomocy w Świebodzinie')[0]).toBe('/podmioty/powiat/swiebodzinski')
})

test('a verb is found by the other of its pair: what is done, and what is being done', async () => {
  const own = await indexOf([
    news('a', 'Kokoszka', '2026-05-01T07:00:00Z', 'Urząd zarejestrował kokoszkę, a wojewoda ogłosił to.'),
    news('b', 'Kokoszka', '2026-05-02T07:00:00Z', 'Urząd i wojewoda czekają na kokoszkę.'),
  ])
  for (const question of ['kto rejestruje kokoszkę', 'wojewoda ogłasza kokoszkę'])
    expect(find(own, question).results[0]?.id, question).toBe('a')
})

test('of a kind that a powiat and its neighbours lack, those of its half of the region are found', () => {
  expect(ids('OWES w powiecie żarskim')).toContain('entity-owes-zielona-gora')
  expect(ids('OWES w powiecie żarskim')).not.toContain('entity-owes-gorzow')
})

test('a line is read with the headings that it stands under, the wider one too', () => {
  expect(ids('który OWES obsługuje powiat żarski')).toContain('chapter-instytucje-kierujace')
})
