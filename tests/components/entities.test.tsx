import {expect, test} from 'vitest'

import {Directory} from '#components/entities/directory.tsx'
import {Entity} from '#components/entities/entity.tsx'
import {entityKind} from '#lib/entities/entity-kinds.ts'
import {markupOf} from '#tests/support/markup.ts'

const now = Date.parse('2026-11-21T11:00:00Z')
const nothing = {operator: null, phone: null, email: null, verifiedAt: null, source: null, sample: false}
const kis = {...nothing, _id: 'kis', name: 'Klub w Żarach', slug: 'klub-w-zarach', kind: 'kis', powiat: 'zarski'}
const sample = {...kis, _id: 'sample', slug: 'przyklad', sample: true}
const all = {kind: null, powiat: null}
const directory = {narrowing: all, heading: null, surroundings: {nearby: [], inArea: []}, supportCentres: [], now}

test('a row has telephone and e-mail as links, and the age of the data in words', () => {
  const known = {...kis, phone: '68 323 18 80', email: 'kis@example.org', verifiedAt: '2026-08-10', source: 'rozmowa'}
  const html = markupOf(<Directory {...directory} entities={[known]} filed={[known]} />)
  expect(html).toContain('href="tel:+48683231880"')
  expect(html).toContain('href="mailto:kis@example.org"')
  expect(html).toContain('sprawdzono dnia <time dateTime="2026-08-10">10\u00A0sierpnia 2026\u00A0r.</time>, ')
  expect(html).toContain('3\u00A0miesiące temu')
  expect(html).toContain('Źródło: rozmowa')
  expect(html).toContain('<tr id="klub-w-zarach">')
})

test('data checked more than a year ago are marked', () => {
  const old = {...kis, verifiedAt: '2025-01-10'}
  const html = markupOf(<Directory {...directory} entities={[old]} filed={[old]} />)
  expect(html).toContain('ponad rok temu\u00A0– może być nieaktualne')
})

test('where all entries are samples the list says so once; where some are, each of them says it too', () => {
  const marks = (entities: (typeof kis)[]) => {
    const html = markupOf(<Directory {...directory} entities={entities} filed={entities} />)
    return html.match(/nie wpisy? z\u00A0rejestru/g)?.length ?? 0
  }
  expect(marks([kis])).toBe(0)
  expect(marks([sample, {...sample, _id: 'other'}])).toBe(1)
  expect(marks([kis, sample])).toBe(2)
})

test('an empty powiat says so, and shows the powiats around it and its OWES', () => {
  const centre = {
    _id: 'o',
    name: 'OWES w Zielonej Górze',
    slug: 'owes',
    powiat: 'zielona-gora',
    phone: null,
    email: null,
  }
  const other = {...centre, _id: 'p', name: 'OWES w Gorzowie', powiat: 'gorzow-wielkopolski'}
  const html = markupOf(
    <Directory
      {...directory}
      narrowing={{kind: entityKind('kis'), powiat: 'zaganski'}}
      entities={[]}
      surroundings={{nearby: [kis], inArea: []}}
      filed={[kis]}
      supportCentres={[centre, other]}
    />,
  )
  expect(html).toContain('Nie mamy w\u00A0wykazie podmiotów tego rodzaju w\u00A0powiecie żagańskim.')
  expect(html).toContain('<a href="/podmioty/powiat/zarski/rodzaj/kis">powiat żarski</a> <span>(1)</span>')
  expect(html).toContain('Niżej są podmioty z\u00A0sąsiednich powiatów.')
  expect(html).toContain('Klub w\u00A0Żarach')
  expect(html).toContain('OWES w\u00A0Zielonej Górze')
  expect(html).not.toContain('OWES w\u00A0Gorzowie')
})

test('where the neighbours have none either, the nearest is that of the same OWES area, and the page says so', () => {
  const empty = {...directory, narrowing: {kind: entityKind('kis'), powiat: 'wschowski'}, entities: [], filed: [kis]}
  const html = markupOf(<Directory {...empty} surroundings={{nearby: [], inArea: [kis]}} />)
  expect(html).toContain('Nie mamy ich też w\u00A0sąsiednich powiatach. Niżej są podmioty z\u00A0tego samego obszaru')
  expect(html).toContain('Klub w\u00A0Żarach')
  const nowhere = markupOf(<Directory {...empty} />)
  expect(nowhere).toContain('Nie mamy ich też w\u00A0sąsiednich powiatach ani na tym samym obszarze')
})

test('links to kinds and powiats keep what is already chosen, and say how many entities they lead to', () => {
  const narrowing = {kind: entityKind('kis'), powiat: 'zarski'}
  const html = markupOf(<Directory {...directory} narrowing={narrowing} entities={[kis]} filed={[kis]} />)
  expect(html).toContain('<a href="/podmioty/powiat/zarski/rodzaj/cis">Centra integracji społecznej (CIS)</a>')
  expect(html).toContain('<a href="/podmioty/powiat/zielona-gora/rodzaj/kis">Zielona Góra (miasto)</a>')
  expect(html).toContain('<a href="/podmioty/powiat/zarski/rodzaj/kis" aria-current="page">żarski</a>')
  expect(html).toContain('<title>Powiat żarski: 1\u00A0podmiot</title>')
  expect(html).toContain('<title>Zielona Góra (miasto): 0\u00A0podmiotów</title>')
})

const knowledge = {
  term: {term: 'klub', slug: 'kis', definition: 'Miejsce zajęć.'},
  chapters: [{_id: 'c', _type: 'chapter', slug: 'kis', title: 'Klub integracji'}],
  pathways: [{_id: 'p', _type: 'pathway', slug: 'po-bezrobociu', title: 'Po bezrobociu'}],
}
const whole = {...kis, address: null, location: null, website: null, sameKind: []}

test('the page of an entity explains its kind and leads to chapter and pathway', () => {
  const html = markupOf(<Entity entity={whole} knowledge={knowledge} now={now} />)
  expect(html).toContain('Miejsce zajęć.')
  expect(html).toContain('<a href="/informator/kis">Klub integracji</a>')
  expect(html).toContain('<a href="/sciezki/po-bezrobociu">Po bezrobociu</a>')
  expect(html).toContain('href="/podmioty/klub-w-zarach/wizytowka.vcf"')
})

test('others of the kind are those of the powiat, then those of its neighbours; the rest is far away', () => {
  const others = ['gorzowski', 'zaganski', 'zarski'].map((powiat) => ({
    _id: powiat,
    slug: powiat,
    name: powiat,
    powiat,
  }))
  const html = markupOf(<Entity entity={{...whole, sameKind: others}} knowledge={knowledge} now={now} />)
  expect([...html.matchAll(/href="\/podmioty\/([a-z]+)">/g)].map(([, slug]) => slug)).toEqual(['zarski', 'zaganski'])
})

test('a place with coordinates has a link to a map, and no map of others is loaded', () => {
  const located = {...whole, location: {lat: 51.6424, lng: 15.1371}}
  const html = markupOf(<Entity entity={located} knowledge={knowledge} now={now} />)
  expect(html).toContain('href="https://www.openstreetmap.org/?mlat=51.6424&amp;mlon=15.1371#map=17/51.6424/15.1371"')
  expect(html).not.toMatch(/<(iframe|img|script)/)
})

test('the page of an entity that nobody can be reached at says so', () => {
  expect(markupOf(<Entity entity={whole} knowledge={knowledge} now={now} />)).toContain('brak telefonu i e-maila')
  const known = {...whole, email: 'kis@example.org'}
  expect(markupOf(<Entity entity={known} knowledge={knowledge} now={now} />)).not.toContain('brak telefonu')
})

test('the page of a sample says what it is, and has no contact card', () => {
  const html = markupOf(<Entity entity={{...whole, sample: true}} knowledge={knowledge} now={now} />)
  expect(html).toContain('To przykład, nie wpis z\u00A0rejestru.')
  expect(html).not.toContain('wizytowka.vcf')
})

test('the page of an entity says what it offers, how one gets in and when it is open, each with its day of checking', () => {
  const known = {
    ...whole,
    services: ['vocationalReintegration', 'gone-from-the-list'],
    targetGroups: ['homeless'],
    areaPowiats: ['zarski', 'zaganski'],
    areaNote: 'najpierw gmina Żary',
    offerVerifiedAt: '2024-11-02',
    admissionConditions: ['skierowanie z OPS', 'rozmowa'],
    admissionDocuments: ['dowód osobisty'],
    freePlaces: 2,
    freePlacesAt: '2026-11-02',
    openingHours: [{days: ['FR', 'MO', 'TU', 'WE'], opens: '8:00', closes: '15:30'}],
    directions: 'autobus 1',
    accessibility: 'wejście bez progu',
    visitVerifiedAt: '2026-11-02',
  }
  const html = markupOf(<Entity entity={known} knowledge={knowledge} now={now} />)
  expect(html).toContain('reintegracja zawodowa')
  expect(html).not.toContain('gone-from-the-list')
  expect(html).toContain('osoby w\u00A0kryzysie bezdomności')
  expect(html).toContain('powiat żarski, powiat żagański')
  expect(html).toContain('ponad 2\u00A0lata temu\u00A0– może być nieaktualne')
  expect(html).toContain('<li>skierowanie z\u00A0OPS</li><li>rozmowa</li>')
  expect(html).toContain('2\u00A0wolne miejsca, stan na dzień <time dateTime="2026-11-02">')
  expect(html).toContain('poniedziałek–środa, piątek: 8:00–\u206015:30')
  expect(html).toContain('brak daty sprawdzenia danych')
})

test('of what is not known the page of an entity says nothing', () => {
  const html = markupOf(<Entity entity={{...whole, services: [], freePlaces: null}} knowledge={knowledge} now={now} />)
  expect(html).not.toMatch(/Wsparcie|Wolne miejsca|Godziny|Dostępność budynku|Przyjęcie/)
})

test('no free places is something else than an unknown number', () => {
  const full = {...whole, freePlaces: 0, freePlacesAt: '2026-11-02'}
  expect(markupOf(<Entity entity={full} knowledge={knowledge} now={now} />)).toContain('brak wolnych miejsc, stan na')
  const undated = {...full, freePlacesAt: null}
  expect(markupOf(<Entity entity={undated} knowledge={knowledge} now={now} />)).toContain(
    'brak wolnych miejsc, nie podano, na jaki dzień',
  )
})

test('an entity that works for a powiat from elsewhere stands in its list, with its seat', () => {
  const far = {...kis, powiat: 'zaganski', areaPowiats: ['zarski', 'zaganski']}
  const narrowing = {kind: null, powiat: 'zarski'}
  const html = markupOf(<Directory {...directory} narrowing={narrowing} entities={[far]} filed={[far]} />)
  expect(html).toContain('Siedziba: powiat żagański')
  expect(html).toContain('<title>Powiat żarski: 1\u00A0podmiot</title>')
  expect(html).toContain('<title>Powiat żagański: 1\u00A0podmiot</title>')
})
