import {expect, test} from 'vitest'

import {bodyOf, imported} from './support.ts'

const table =
  '<table><tr><th>Nazwa</th><th>Gdzie</th></tr><tr><td>Regulamin</td><td><a href="zal/regulamin.pdf">Pobierz regulamin</a></td></tr><tr><td>CIS</td><td><a href="https://cis.example/">strona CIS</a></td></tr></table>'

test('what a table of data links to is not lost: its files are attached, other links are told', async () => {
  const {fields, body, notes} = await bodyOf(`<p>Treść strony.</p>${table}`)
  expect(body).toEqual(['Treść strony.', 'Nazwa | Gdzie / Regulamin | Pobierz regulamin / CIS | strona CIS'])
  expect(fields.attachments).toMatchObject([{title: 'Pobierz regulamin'}])
  expect(notes).toContain('flagged: W tabeli był odnośnik, a tabela ich nie ma: https://cis.example/')
  expect(notes.filter((note) => note.includes('W tabeli był'))).toHaveLength(1)
})

test('a file that did not come along is told by its former address', async () => {
  const html = `<h1>Tytuł strony</h1><p>04.11.2016</p><p>Wstęp tej strony.</p>${table}`
  const {notes} = await imported('a.html', html, {}, () => null)
  expect(notes).toContain(
    'flagged: W tabeli był odnośnik, a tabela ich nie ma: http://es.lubuskie.pl/zal/regulamin.pdf',
  )
})
