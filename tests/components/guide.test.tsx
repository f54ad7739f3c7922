import type {ComponentProps} from 'react'
import {expect, test} from 'vitest'

import {Chapter} from '#components/guide/chapter.tsx'
import {EasyRead} from '#components/guide/easy-read.tsx'
import {FormSwitch} from '#components/guide/form-switch.tsx'
import {SignLanguage} from '#components/guide/sign-language.tsx'
import {markupOf} from '#tests/support/markup.ts'
import {aBlock, aHeading} from '#tests/support/rich-text.ts'

type Props = ComponentProps<typeof Chapter>

const chapters = ['a', 'b', 'c'].map((slug) => ({_id: slug, slug, title: `Rozdział ${slug.toUpperCase()}`}))
const edition = {title: 'Informator „Ścieżki”', edition: 'Wydanie 1', legalStatusDate: '2026-01-31', team: ['Zespół']}
const cis = {
  _id: 'cis',
  term: 'centrum integracji społecznej',
  slug: 'cis',
  abbreviation: 'CIS',
  forms: ['centra integracji społecznej'],
}
const noForms = {hasKeyPoints: null, hasEasyRead: null, hasSignLanguage: false}

function chapterOf(fields: Partial<Props['chapter']>): Props['chapter'] {
  return {
    _id: 'b',
    title: 'Rozdział B',
    slug: 'b',
    summary: null,
    body: null,
    legalBasis: null,
    changeNotes: null,
    headingAnchors: null,
    legalStatusDate: null,
    entityKinds: null,
    pathways: [],
    ...noForms,
    ...fields,
  }
}

function htmlOf(fields: Partial<Props['chapter']>): string {
  const chapter = chapterOf(fields)
  const props = {chapter, chapters, edition, publisher: 'Ośrodek', terms: [cis]}
  return markupOf(<Chapter {...props} />)
}

test('a chapter has its place, contents, and the way back and on', () => {
  const body = [aHeading('h2', 'Dla kogo'), aBlock('Tekst'), aHeading('h2', 'Jak'), aHeading('h2', 'Podstawa prawna')]
  const html = htmlOf({body})
  expect(html).toMatch(/Rozdział <\/span><span[^>]*>2<\/span><span[^>]*> z\u00A03</)
  expect(html).toContain('<a href="#dla-kogo"><span>2.1 </span>Dla kogo</a>')
  expect(html).toContain('<h2 id="podstawa-prawna-2">')
  expect(html).toContain('href="/informator/a" rel="prev"')
  expect(html).toContain('href="/informator/c" rel="next"')
  expect(html).toContain('<time dateTime="2026-01-31">')
})

test('the sections of a part stand in the contents below it, with numbers', () => {
  const html = htmlOf({body: [aHeading('h2', 'Dla kogo'), aHeading('h3', 'Wyjątki'), aHeading('h2', 'Jak')]})
  expect(html).toContain('</a><ol><li><a href="#wyjatki"><span>2.1.1 </span>Wyjątki</a></li></ol>')
})

test('each heading has a plain link to itself that names it, and the name stored with it', () => {
  const heading = aHeading('h2', 'Nowe słowa')
  const html = htmlOf({body: [heading], headingAnchors: [{_key: heading._key, anchor: 'stare-slowa'}]})
  expect(html).toContain('<h2 id="stare-slowa"><span>2.1 </span>Nowe słowa</h2>')
  expect(html).toContain('href="#stare-slowa"')
  expect(html).toContain('<span>Odnośnik do tej części: Nowe słowa</span>')
})

test('a chapter checked with the law later than the whole says its own day, also in the citation', () => {
  const html = htmlOf({legalStatusDate: '2026-06-30'})
  expect(html).toContain('<time dateTime="2026-06-30">')
  expect(html).not.toContain('2026-01-31')
  expect(html).toContain('stan prawny na dzień 30\u00A0czerwca 2026\u00A0r.')
})

test('the citation names the chapter, the guide, the edition, the team, the publisher and the address', () => {
  const html = htmlOf({changeNotes: [{_key: 'n', date: '2026-11-02', note: 'Nowy wzór.'}]})
  const citation = /<p translate="no">(.*?)<\/p>/.exec(html)?.[1]?.replaceAll('\u00A0', ' ')
  expect(citation).toBe(
    '<cite>Rozdział B</cite>, w: Informator „Ścieżki”, wydanie 1, rozdział 2, oprac. Zespół, Ośrodek, ' +
      'stan prawny na dzień 31 stycznia 2026 r., ostatnia zmiana 2 listopada 2026 r., ' +
      '<span>http://localhost:3000/<wbr/>informator/<wbr/>b</span>',
  )
})

test('the last change stands in the open and the earlier ones can be opened', () => {
  const changeNotes = [
    {_key: 'a', date: '2026-11-02', note: 'Pierwsza wersja.'},
    {_key: 'b', date: '2026-11-20', note: 'Nowy wzór.'},
  ]
  const html = htmlOf({changeNotes})
  expect(html).toMatch(/id="zmiana-b">Ostatnia zmiana: .*Nowy wzór\./)
  expect(html).toMatch(
    /<details.*<summary>Wcześniej: 1.zmiana<\/summary>.*id="zmiana-a".*Pierwsza wersja\..*<\/details>/,
  )
  expect(htmlOf({changeNotes: changeNotes.slice(0, 1)})).not.toContain('<details')
})

test('a term is explained where the page uses it first, be it in the lead', () => {
  const html = htmlOf({summary: 'O CIS-ach.', body: [aBlock('CIS to centrum integracji społecznej.')]})
  const explained = '<a href="/slownik#cis"><abbr title="centrum integracji społecznej">CIS-\u2060ach</abbr></a>'
  expect(html).toContain(`O\u00A0${explained}.`)
  expect(html.match(/"\/slownik#cis"/g)).toHaveLength(1)
})

test('the switch leads to the forms there are and marks the one that is read', () => {
  const chapter = {...noForms, slug: 'kis', hasEasyRead: true}
  const html = markupOf(<FormSwitch chapter={chapter} current="etr" />)
  expect(html).toContain('<a href="/informator/kis">Pełny tekst</a>')
  expect(html).toContain('<a href="/informator/kis/etr" aria-current="page"><span>Łatwy tekst</span>')
  expect(html).not.toContain('pjm')
  expect(markupOf(<FormSwitch chapter={{...noForms, slug: 'kis'}} current={null} />)).toBe('')
})

test('an easy-to-read text says who has checked it, or that nobody has', () => {
  const parts = [{_key: 'a', heading: 'Co to jest KIS?', text: [aBlock('KIS to skrót.')], picture: null}]
  expect(markupOf(<EasyRead text={{parts, checkedBy: null}} />)).toContain('nie sprawdziły jeszcze')
  expect(markupOf(<EasyRead text={{parts, checkedBy: 'uczestnicy WTZ'}} />)).toContain(
    'Ten tekst sprawdzili: uczestnicy WTZ.',
  )
})

test('a recording is a link with its length and where it leads, and nothing of it is loaded', () => {
  const video = {url: 'https://filmy.example/kis?a=1', duration: '4:05', transcriptNote: 'Cały rozdział.', poster: null}
  const html = markupOf(<SignLanguage video={video} />)
  expect(html).toContain('<a href="https://filmy.example/kis?a=1"')
  expect(html).toContain('<time dateTime="PT4M5S">4\u00A0min 5\u00A0s</time>')
  expect(html).toContain('na innej stronie: filmy.example.')
  expect(html).not.toMatch(/iframe|video|src=/)
  expect(markupOf(<SignLanguage video={{...video, url: 'javascript:alert(1)'}} />)).toBe('')
})

test('a chapter says on which steps of which pathways it stands, and leads to the others', () => {
  const steps = [
    {_key: 'a', title: 'Rozmowa', entityKinds: ['ops']},
    {_key: 'b', title: 'Zajęcia w klubie', entityKinds: ['kis']},
  ]
  const html = htmlOf({entityKinds: ['kis'], pathways: [{_id: 'p', title: 'Od klubu', slug: 'od-klubu', steps}]})
  expect(html).toContain('Część 1\u00A0ścieżki krok po kroku')
  expect(html).toMatch(/<li [^>]*aria-current="step"[^>]*><a href="\/sciezki\/od-klubu#krok-2"/)
  expect(html).toContain('<a href="/sciezki/od-klubu#krok-1"')
  expect(html.match(/aria-current="step"/g)).toHaveLength(1)
  expect(htmlOf({})).not.toContain('krok po kroku')
})
