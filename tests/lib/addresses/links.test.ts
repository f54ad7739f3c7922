import {expect, test} from 'vitest'

import {safeHref, shortAddress, telephoneHref} from '#lib/addresses/links.ts'

test('web, mail and telephone addresses and paths of the site are links', () => {
  const hrefs = ['https://a.example/', 'mailto:a@b.example', 'tel:+48683231926', '/slownik', '#kto']
  expect(hrefs.map(safeHref)).toEqual(hrefs)
})

test('scripts, data and addresses that hide their host are not', () => {
  const hrefs = ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', '//evil.example', 'vbscript:x', '']
  const hidden = ['/\\evil.example', '/\t/evil.example', '/.//evil.example', '/%zz']
  for (const href of [...hrefs, ...hidden]) expect(safeHref(href), href).toBeNull()
})

test('a Polish telephone number is dialled with the country code', () => {
  expect(telephoneHref('68 323 19 26')).toBe('tel:+48683231926')
  expect(telephoneHref('+48 (0) 68 323 19 26')).toBe('tel:+48683231926')
  expect(telephoneHref('68 323 18 80 wew. 12')).toBe('tel:+48683231880;ext=12')
  expect(telephoneHref('112')).toBe('tel:112')
})

test('an address is shown without what nobody reads aloud', () => {
  expect(shortAddress('https://www.a.example/rops/')).toBe('a.example/rops')
})
