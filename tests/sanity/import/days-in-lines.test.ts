import {expect, test} from 'vitest'

import {dayOfLine, daysIn} from '#sanity/import/read/dates-in-text.ts'

import {bodyOf, imported} from './support.ts'

test.each([
  'dn. 19.10.2017',
  '(19.10.2017)',
  '[19.10.2017]',
  'Zielona Góra, dnia 19.10.2017 r.',
  'Zielona Góra, 19 października 2017 r.',
  '19.10.2017 | Aktualności',
  'Aktualności | 19.10.2017',
  'Data dodania: 19.10.2017 godz. 10.15',
  'Data wpisu: 19.10.2017',
  'Dodano dnia 19.10.2017',
  'Opublikowano w dniu 19.10.2017 r.',
  'Data: 2017.10.19',
  '2017/10/19',
  '19 X 2017',
  '19 paź 2017',
  '19 paź. 2017 r.',
])('„%s” is a line of the day', (line) => {
  expect(dayOfLine(line)).toBe('2017-10-19')
})

test.each([
  'Spotkanie 19.10.2017',
  'W dniu 19.10.2017 r. odbyło się spotkanie',
  'Termin: 19.10.2017',
  'Zapraszamy dnia 19.10.2017 r.',
])('„%s” says more than a day', (line) => {
  expect(dayOfLine(line)).toBeNull()
})

test('a number that only looks like a day is none', () => {
  expect(daysIn('dokument 19 V2 2017, 2017.13.40, 12 XV 2017, 5 marek 2017')).toEqual([])
})

test('a line of a day and few words is never the lead', async () => {
  const {fields} = await imported(
    'a.html',
    '<h1>Nowy zakład</h1><p>04.11.2016</p><p>Gorzów Wlkp. – 05.11.2016</p><p>To jest wstęp tej wiadomości.</p><p>Treść.</p>',
  )
  expect(fields.lead).toBe('To jest wstęp tej wiadomości.')
})

test('a day that stands alone in the body is content', async () => {
  const {body, page} = await bodyOf('<p><b>12.05.2017</b></p><p>Pierwszy dzień szkolenia.</p>')
  expect(page.day).toBe('2016-11-04')
  expect(body).toEqual(['h2: 12.05.2017', 'Pierwszy dzień szkolenia.'])
  const early = await imported(
    'a.html',
    '<h1>Nowy zakład</h1><p>04.11.2016</p><p><b>12.05.2017</b></p><p>To jest pierwszy dzień szkolenia.</p>',
  )
  expect(JSON.stringify(early.fields.body)).toContain('12.05.2017')
})

test('the length of a long lead is told in good Polish', async () => {
  const sentence = (length: number) => `Za${'a'.repeat(length - 3)}.`
  const lead = `${sentence(200)} ${sentence(201)}`
  const {notes} = await imported('a.html', `<h1>Nowy zakład</h1><p>04.11.2016</p><p>${lead}</p><p>Treść.</p>`)
  expect(notes.join('\n')).toContain('Wstęp miał 402\u00A0znaki (zaleca się do 400)')
})
