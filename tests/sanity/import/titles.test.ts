import {expect, test} from 'vitest'

import {imported} from './support.ts'

const text =
  '<p>To jest wstęp tej wiadomości, w którym coś się zdarzyło.</p><p>To jest jej treść, o tym samym i o czymś jeszcze.</p>'

test.each([
  [
    'in a box that is called one, under a head of the site alone',
    `<title>ROPS Zielona Góra</title><body><div class="banner">ROPS Zielona Góra</div><div class="c"><p>19.10.2017</p><div class="tytul">Nowy zakład w mieście</div>${text}</div></body>`,
    'Nowy zakład w mieście',
  ],
  [
    'in a box, where there is no heading at all',
    `<title>ROPS Zielona Góra</title><body><div class="c"><div class="news-title">Nowy zakład w mieście</div><p>19.10.2017</p>${text}</div></body>`,
    'Nowy zakład w mieście',
  ],
  [
    'below a banner with the name of the site',
    `<title>ROPS Zielona Góra</title><body><div class="banner"><h1>ROPS Zielona Góra</h1></div><div class="c"><h2>Nowy zakład w mieście</h2><p>19.10.2017</p>${text}</div></body>`,
    'Nowy zakład w mieście',
  ],
  [
    'below the name of the site, with a dash of its own',
    `<title>Zielona Góra - Przylep: nowy CIS - ROPS</title><body><h1>ROPS</h1><div class="c"><h2>Zielona Góra - Przylep: nowy CIS</h2><p>19.10.2017</p>${text}</div></body>`,
    'Zielona Góra - Przylep: nowy CIS',
  ],
  [
    'behind the name of the site',
    `<title>ROPS - Nowy zakład w mieście</title><body><h1>ROPS</h1><div class="c"><h2>Nowy zakład w mieście</h2><p>19.10.2017</p>${text}</div></body>`,
    'Nowy zakład w mieście',
  ],
  [
    'before a longer name of the site',
    `<title>Nowy CIS - Regionalny Ośrodek Polityki Społecznej</title><body><h1>Regionalny Ośrodek Polityki Społecznej</h1><div class="c"><h2>Nowy CIS</h2><p>19.10.2017</p>${text}</div></body>`,
    'Nowy CIS',
  ],
])('the title is found %s', async (_name, html, title) => {
  const {page, fields} = await imported('a.html', `<html>${html}</html>`)
  expect(page).toMatchObject({title, day: '2017-10-19'})
  expect(fields.lead).toMatch(/^To jest wstęp/)
})

test('a title that only the head has is for an editor to look at before it is published', async () => {
  const {page, notes} = await imported(
    'a.html',
    `<html><title>Nowy zakład w mieście - ROPS</title><body><p>19.10.2017</p>${text}</body></html>`,
  )
  expect(page.title).toMatch(/^Nowy zakład w mieście/)
  expect(notes).toContain('missing: Tytuł wzięto z nagłówka strony: sprawdź go.')
})
