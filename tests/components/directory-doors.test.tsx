import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'

import {GET as filter} from '#app/(site)/szukaj/podmioty/filtruj/route.ts'
import {DirectoryFilter} from '#components/entities/directory-filter.tsx'
import {DeadLinkPage, EntityAnswerPage} from '#components/entities/entity-answer-page.tsx'
import {OpenDataPage} from '#components/open-data/open-data-page.tsx'
import {ReportPage} from '#components/reports/report-page.tsx'
import {noFacets} from '#lib/entities/facets.ts'
import {dataLicence} from '#lib/open-data/licences.ts'
import {openData} from '#lib/open-data/open-entity.ts'
import {bareEntity, wholeEntity} from '#tests/support/open-entities.ts'

const empty = {answer: '', changes: {}, email: ''}
const page = {linkKey: 'klucz-podmiotu', token: 'znak', answer: empty, site: null}

test('the page of the open data names every file and field, the licence, and what could not be checked', () => {
  const publisher = {organization: 'Ośrodek', email: 'dane@example.org', licence: dataLicence('CC-BY-4.0')}
  const html = renderToStaticMarkup(<OpenDataPage data={openData([wholeEntity])} publisher={publisher} />)
  for (const file of ['podmioty.csv', 'podmioty.json', 'katalog.jsonld', 'otwarte-dane.xml', 'otwarte-dane.md5'])
    expect(html, file).toContain(`href="/dane/${file}"`)
  expect(html).toContain('href="https://creativecommons.org/licenses/by/4.0/deed.pl"')
  expect(html).toContain('<code translate="no">wolne_miejsca_stan_na</code>')
  expect(html).toContain('bez sprawdzenia schematem XSD')
  expect(html).not.toContain('przykładowe.')
})

test('the page of the open data writes the e-mail address as a link, and one that is none as words', () => {
  const pageFor = (email: string) =>
    renderToStaticMarkup(<OpenDataPage data={openData([])} publisher={{organization: null, email, licence: null}} />)
  expect(pageFor('zespół@żary.pl')).toContain('href="mailto:zesp%C3%B3%C5%82@xn--ary-22a.pl"')
  expect(pageFor('brak adresu')).toContain('brak adresu')
  expect(pageFor('brak adresu')).not.toContain('mailto:')
})

test('without a licence the page says that none was chosen, and samples are called samples', () => {
  const nobody = {organization: null, email: null, licence: null}
  const data = openData([{...bareEntity, sample: true}])
  const html = renderToStaticMarkup(<OpenDataPage data={data} publisher={nobody} />)
  expect(html).toContain('jeszcze nie wybrano')
  expect(html).toContain('To wyłącznie wpisy przykładowe.')
})

test('the page of an entity’s own link shows the card part by part, with room for changes in each', () => {
  const html = renderToStaticMarkup(<EntityAnswerPage {...page} entity={wholeEntity} />)
  expect(html).toContain('action="/zglos/podmiot/wyslij?klucz=klucz-podmiotu" method="post"')
  for (const known of ['Gmina Żary', 'dowód osobisty', 'autobus 1', 'reintegracja społeczna'])
    expect(html).toContain(known)
  for (const part of ['contact', 'offer', 'admission', 'visit']) expect(html).toContain(`name="zmiana-${part}"`)
  expect(renderToStaticMarkup(<EntityAnswerPage {...page} entity={bareEntity} />)).toContain(
    'Nie mamy jeszcze tych danych.',
  )
})

test('the page of the link says on what day places were free, or that nobody said', () => {
  const html = (entity: typeof wholeEntity) =>
    renderToStaticMarkup(<EntityAnswerPage {...page} entity={entity} />).replaceAll('\u00A0', ' ')
  expect(html({...wholeEntity, freePlaces: 3, freePlacesAt: '2026-11-02'})).toContain(
    '3 wolne miejsca, stan na dzień 2 listopada 2026 r.',
  )
  expect(html({...wholeEntity, freePlaces: 3, freePlacesAt: null})).toContain(
    '3 wolne miejsca, nie podano, na jaki dzień',
  )
})

test('while content is out of reach, the page has what was written, and does not say that nothing is known', () => {
  const answer = {...empty, answer: 'zmiany', changes: {visit: 'od 9:00'}}
  const html = renderToStaticMarkup(<EntityAnswerPage {...page} answer={answer} entity={null} />)
  expect(html).toContain('od 9:00</textarea>')
  expect(html).not.toContain('Nie mamy jeszcze tych danych.')
})

test('no field cuts off what is too long to be pasted into it', () => {
  const values = {path: '', kind: '', text: '', email: ''}
  const form = {...page, values, subject: null}
  for (const html of [
    renderToStaticMarkup(<EntityAnswerPage {...page} entity={wholeEntity} />),
    renderToStaticMarkup(<ReportPage {...form} />),
  ])
    expect(html).not.toMatch(/maxlength/i)
})

test('a link that works no more shows nothing of the entity and no form, but what was written', () => {
  const html = renderToStaticMarkup(<DeadLinkPage />)
  expect(html).toContain('Ten odnośnik już nie działa')
  expect(html).not.toMatch(/<form|<textarea/)
  const answer = {...empty, answer: 'zmiany', changes: {visit: 'od 9:00'}}
  expect(renderToStaticMarkup(<DeadLinkPage answer={answer} />)).toContain('od 9:00</textarea>')
})

test('the form of the directory is plain, and each value says how many entities it leads to', () => {
  const html = renderToStaticMarkup(<DirectoryFilter facets={{...noFacets, powiat: 'zarski'}} rows={[wholeEntity]} />)
  expect(html).toContain('action="/szukaj/podmioty/filtruj" method="get"')
  expect(html).toContain('<option value="zarski" selected="">żarski (1)</option>')
  expect(html).toContain('<option value="terapia-zajeciowa">terapia zajęciowa (0)</option>')
})

test.for([
  ['slowo=&rodzaj=cis&powiat=&wsparcie=&dla=x', '/podmioty/rodzaj/cis'],
  ['', '/podmioty'],
  ['rodzaj=kis&rodzaj=cis', '/podmioty'],
  ['dla=bezdomnosc&slowo=a+b', '/szukaj/podmioty?dla=bezdomnosc&slowo=a+b#wyniki'],
  // Each of as many as somebody sends is looked at once.
  [`rodzaj=cis${'&x'.repeat(50_000)}`, '/podmioty/rodzaj/cis'],
  ['slowo=%0D%0ALocation:%20x', '/szukaj/podmioty?slowo=Location%3A+x#wyniki'],
])('the form %.80s leads to its one address', ([query, path]) => {
  const answered = filter(new Request(`http://localhost/szukaj/podmioty/filtruj?${query}`))
  expect([answered.status, answered.headers.get('location')]).toEqual([303, path])
})
