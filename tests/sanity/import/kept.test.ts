import {expect, test} from 'vitest'

import {bodyOf} from './support.ts'

test('photos in a table that lays them out are photos', async () => {
  const gallery = await bodyOf(
    '<table><tr><td><img src="1.jpg"></td><td><img src="2.jpg"></td></tr><tr><td><img src="3.jpg"></td><td><img src="4.jpg"></td></tr></table>',
  )
  expect(gallery.body).toEqual(['[4 pictures]'])
  const beside = await bodyOf(
    '<table><tr><td><img src="1.jpg" alt="Sala"></td><td><p>Opis sali.</p></td></tr><tr><td><img src="2.jpg" alt="Dom"></td><td><p>Opis domu.</p></td></tr></table>',
  )
  expect(beside.fields.cover).toMatchObject({alt: 'Sala'})
  expect(beside.body).toEqual(['Opis sali.', '[2.jpg: Dom]', 'Opis domu.'])
})

test('a table of empty cells is no table', async () => {
  const {body} = await bodyOf(
    '<p>Treść strony.</p><table><tr><td></td><td></td></tr><tr><td></td><td></td></tr></table>',
  )
  expect(body).toEqual(['Treść strony.'])
})

test.each([
  '<img src="FB_IMG_1508.jpg" alt="Sala">',
  '<img src="plakat_print.jpg" alt="Sala">',
  '<img src="konferencja_logo.jpg" alt="Sala">',
  '<img src="rss2017.jpg" alt="Sala">',
  '<img src="Printemps.jpg" alt="Sala">',
  '<img src="sala.jpg" width="30%" alt="Sala">',
  '<div class="banner"><img src="sala.jpg" alt="Sala"></div>',
])('%s is a photo', async (image) => {
  const {fields} = await bodyOf(`${image}<p>Treść strony.</p>`)
  expect(fields.cover).toMatchObject({alt: 'Sala'})
})

test.each(['icons/icon-print.png', 'img/logo.gif', 'img/rss_2.svg', 'ikona.ico'])(
  'the icon %s is no photo, and the report says so',
  async (file) => {
    const {fields, body, notes} = await bodyOf(`<p>Treść strony.</p><img src="${file}" alt="x">`)
    expect(fields.cover).toBeUndefined()
    expect(body).toEqual(['Treść strony.'])
    expect(notes).toContain(`leftOut: Pominięto obrazek „${file.split('/').at(-1)}”`)
  },
)
