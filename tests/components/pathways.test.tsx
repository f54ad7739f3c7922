import {expect, test} from 'vitest'

import {FinderForm} from '#components/finder/finder-form.tsx'
import {FinderPlaces} from '#components/finder/finder-places.tsx'
import {PathwaySteps} from '#components/pathways/pathway-steps.tsx'
import {Pathway} from '#components/pathways/pathway.tsx'
import {markupOf} from '#tests/support/markup.ts'

const step = {
  _key: 's',
  title: 'Rozmowa',
  actor: 'OPS',
  entityKinds: ['socialCooperative'],
  description: null,
  conditions: ['Kontrakt.'],
  exclusions: ['Emerytura.'],
  documents: ['kontrakt', 'zaświadczenie'],
  duration: 'tydzień',
  outcome: 'plan',
  legalBasis: [{_key: 'l', act: 'Ustawa', journal: 'Dz.U. 2025 poz. 83', provisions: 'art. 18', url: null}],
}

const pathway = {
  _id: 'p',
  title: 'Ścieżka',
  situation: 'Ktoś zaczyna.',
  conditions: null,
  exclusions: null,
  steps: [step, {...step, _key: 't', documents: ['kontrakt', 'umowa']}],
  duration: 'rok',
  outcome: null,
  chapters: null,
  legalBasis: null,
  legalStatusDate: null,
}

test('a step says who acts, conditions, exclusions, papers, time, what comes of it, where and by which law', () => {
  const html = markupOf(<PathwaySteps steps={[step]} />)
  for (const [term, value] of [
    ['Kto działa', 'OPS'],
    ['Warunki', 'Kontrakt.'],
    ['Co wyklucza', 'Emerytura.'],
    ['Czas', 'tydzień'],
    ['Dokąd prowadzi', 'plan'],
  ]) {
    expect(html).toContain(`<dt>${term}</dt><dd>${value}</dd>`)
  }
  expect(html).toContain('<li>kontrakt</li><li>zaświadczenie</li>')
  expect(html).toContain('<a href="/podmioty/rodzaj/spoldzielnia-socjalna">spółdzielnia socjalna</a>')
  expect(html).toContain('Ustawa (Dz.U.\u00A02025\u00A0poz.\u00A083), art.\u00A018')
})

test('a pathway gathers the papers of its steps once each, and its own date of the law goes before the edition’s', () => {
  const edition = markupOf(<Pathway pathway={pathway} pathways={[]} legalStatusDate="2026-01-31" />)
  expect(edition).toContain('<li>kontrakt</li><li>zaświadczenie</li><li>umowa</li></ul></section>')
  expect(edition).toContain('dateTime="2026-01-31"')
  expect(edition).toContain('Czas w\u00A0sumie: rok.')
  const own = {...pathway, legalStatusDate: '2026-06-01'}
  expect(markupOf(<Pathway pathway={own} pathways={[]} legalStatusDate="2026-01-31" />)).toContain(
    'dateTime="2026-06-01"',
  )
})

test('the form is posted, comes back as it was sent, and names its fields, hints and errors', () => {
  const question = {
    name: 'pytanie-q',
    title: 'Co?',
    hint: 'Zaznacz.',
    several: true,
    missing: 'Zaznacz coś',
    answers: [
      {id: 'a', label: 'to', hint: null},
      {id: 'b', label: 'tamto', hint: 'Dalej.'},
    ],
  }
  const html = markupOf(
    <FinderForm
      questions={[question]}
      answers={{chosen: ['b'], powiat: 'zarski'}}
      problems={[{field: 'pytanie-q', message: 'Zaznacz coś'}]}
    />,
  )
  expect(html).toMatch(/^<form [^>]*action="\/sciezki\/znajdz\/wynik" method="post"/)
  expect(html).toContain('aria-describedby="pytanie-q-opis pytanie-q-blad"')
  expect(html).toContain('<input type="checkbox" id="pytanie-q" name="pytanie-q" value="a"/>')
  expect(html).toMatch(
    /<input type="checkbox" id="pytanie-q-2" aria-describedby="pytanie-q-2-wskazowka"[^>]*checked=""/,
  )
  expect(html).toContain('<option value="zarski" selected="">')
})

test('where the directory has nobody around, it says so once for all kinds, with neighbours and OWES area', () => {
  const html = markupOf(<FinderPlaces entities={[]} powiat="wschowski" kinds={['kis', 'cis']} />)
  expect(html).toContain('<li>klub integracji społecznej (KIS)</li><li>centrum integracji społecznej (CIS)</li>')
  expect(html.match(/Nie mamy takich wpisów/g)).toHaveLength(1)
  expect(html).toContain('Sąsiednie powiaty: <a href="/podmioty/powiat/nowosolski">powiat nowosolski</a>.')
  expect(html).toContain('obszaru zielonogórskiego')
})
