import {expect, test} from 'vitest'

import type {StatementData} from '#components/statement/statement-data.ts'
import {Statement} from '#components/statement/statement.tsx'
import {markupOf} from '#tests/support/markup.ts'
import {aBlock} from '#tests/support/rich-text.ts'

const statement: StatementData = {
  entityName: 'Regionalny Ośrodek Polityki Społecznej',
  websiteName: 'Ścieżki',
  publishedAt: '2026-01-02',
  updatedAt: '2026-02-03',
  status: 'partial',
  nonCompliantContent: [aBlock('Brak napisów.')],
  disproportionateBurden: [aBlock('Koszt.')],
  assessmentUrl: 'https://s.example/ocena',
  exemptContent: [aBlock('Archiwum.')],
  preparedAt: '2026-01-02',
  reviewedAt: '2026-03-04',
  method: 'selfAssessment',
  reportUrl: null,
  features: [aBlock('Druk.')],
  keyboardShortcuts: [aBlock('Brak.')],
  contactName: 'Sekretariat',
  email: 'a@s.example',
  phone: '68 323 19 26',
  architecture: [aBlock('Winda.')],
  architectureUrl: 'https://s.example/budynek',
  communication: [aBlock('Tłumacz.')],
  applications: [aBlock('Nie ma.')],
}

const mandatory = [
  'a11y-wstep',
  'a11y-podmiot',
  'a11y-zakres',
  'a11y-url',
  'a11y-data-publikacja',
  'a11y-data-aktualizacja',
  'a11y-status',
  'a11y-data-sporzadzenie',
  'a11y-kontakt',
  'a11y-email',
  'a11y-telefon',
  'a11y-procedura',
  'a11y-architektura',
  'a11y-komunikacja',
]
const conditional = ['a11y-data-przeglad', 'a11y-ocena', 'a11y-aplikacje', 'a11y-architektura-url']

function idsIn(html: string): string[] {
  return [...html.matchAll(/ id="(a11y-[^"]+)"/g)].flatMap(([, id]) => (id ? [id] : []))
}

function headingsIn(html: string): string[] {
  return [...html.matchAll(/<(h[23])>(.*?)<\/h[23]>/g)].map(([, level, text]) => `${level} ${text}`)
}

test('the statement has every id that the ministry asks for, each once', () => {
  const html = markupOf(<Statement statement={statement} />)
  expect(idsIn(html).toSorted()).toEqual([...mandatory, ...conditional].toSorted())
})

test('ids of parts that do not apply are left out, the mandatory ones stay', () => {
  const reduced = {
    ...statement,
    reviewedAt: null,
    disproportionateBurden: null,
    applications: null,
    architectureUrl: null,
  }
  expect(idsIn(markupOf(<Statement statement={reduced} />)).toSorted()).toEqual(mandatory.toSorted())
})

test('the headings are those of the technical conditions, in their order', () => {
  expect(headingsIn(markupOf(<Statement statement={statement} />))).toEqual([
    'h2 Stan dostępności cyfrowej',
    'h2 Niedostępne treści',
    'h3 Niezgodność z załącznikiem',
    'h3 Nadmierne koszty',
    'h3 Treści nieobjęte przepisami',
    'h2 Przygotowanie deklaracji dostępności i jej aktualizacja',
    'h2 Udogodnienia, ograniczenia i inne informacje',
    'h2 Skróty klawiszowe',
    'h2 Informacje zwrotne i dane kontaktowe',
    'h2 Obsługa wniosków i skarg związanych z dostępnością',
    'h2 Pozostałe informacje',
    'h3 Aplikacje mobilne',
    'h3 Dostępność architektoniczna',
    'h3 Dostępność komunikacyjno-informacyjna',
  ])
})

test('without e-mail or telephone no link leads nowhere', () => {
  const html = markupOf(<Statement statement={{...statement, email: null, phone: null}} />)
  expect(html).not.toContain('mailto:')
  expect(html).not.toContain('tel:')
})

test('a fully compliant site has no list of barriers', () => {
  const html = markupOf(<Statement statement={{...statement, status: 'full'}} />)
  expect(html).not.toContain('Niedostępne treści')
  expect(html).toContain('jest w\u00A0pełni zgodna z\u00A0załącznikiem')
})

test('the sentences that the technical conditions fix stand word for word', () => {
  const html = markupOf(<Statement statement={statement} />)
  const words = html.replaceAll(/<[^>]+>/g, '').replaceAll('\u00A0', ' ')
  const act =
    'z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych'
  expect(words).toContain(
    `Regionalny Ośrodek Polityki Społecznej zobowiązuje się zapewnić dostępność swojej strony internetowej zgodnie z przepisami ustawy ${act}.`,
  )
  expect(words).toContain('Deklaracja dostępności dotyczy strony internetowej Ścieżki.')
  expect(words).toContain(
    `jest częściowo zgodna z załącznikiem do ustawy ${act} z powodu niezgodności lub wyłączeń wymienionych poniżej.`,
  )
  for (const term of [
    'w ciągu 7 dni',
    'nie dłuższy niż 2 miesiące',
    'alternatywny sposób dostępu',
    'złożyć do nas skargę',
  ])
    expect(words).toContain(term)
  expect(html).toContain('<a href="https://bip.brpo.gov.pl/">Rzecznika Praw Obywatelskich</a>')
})

test('the statement says on what it rests, and leads to the document about that by its name', () => {
  const html = markupOf(
    <Statement statement={{...statement, method: 'externalAudit', reportUrl: 'https://s.example/raport'}} />,
  )
  expect(html).toContain('Deklarację sporządzono na podstawie badania przeprowadzonego przez podmiot zewnętrzny.')
  expect(html).toContain('<a href="https://s.example/raport">Raport z badania</a>')
})

test('dates can be read by machines', () => {
  const html = markupOf(<Statement statement={statement} />)
  expect(html).toContain('<time dateTime="2026-03-04" id="a11y-data-przeglad">4\u00A0marca 2026\u00A0r.</time>')
})
