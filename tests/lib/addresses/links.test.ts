import {assert, property} from 'fast-check'
import {expect, test} from 'vitest'

import {mailHref, safeHref, shortAddress, telephoneHref} from '#lib/addresses/links.ts'
import {anAddress} from '#tests/support/written-addresses.ts'

test('web, mail and telephone addresses and paths of the site are links', () => {
  const hrefs = ['https://a.example/', 'mailto:a@b.example', 'tel:+48683231926', '/slownik', '#kto']
  expect(hrefs.map(safeHref)).toEqual(hrefs)
})

test('scripts, data and addresses that hide their host are not', () => {
  const hrefs = ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', '//evil.example', 'vbscript:x', '']
  const hidden = ['/\\evil.example', '/\t/evil.example', '/.//evil.example', '/%zz']
  for (const href of [...hrefs, ...hidden]) expect(safeHref(href), href).toBeNull()
})

test('what editors write is made the address that they mean, of characters that every program takes', () => {
  for (const [written, href] of [
    ['tel:68 323 19 26', 'tel:+48683231926'],
    ['tel:+48%2068%20323%2019%2026;ext=12', 'tel:+48683231926;ext=12'],
    ['https://example.org/a|b', 'https://example.org/a%7Cb'],
    ['https://example.org/{id}', 'https://example.org/%7Bid%7D'],
    ['https://example.org/50%', 'https://example.org/50%25'],
    ['https://example.org/a%20b%zz', 'https://example.org/a%20b%25zz'],
    ['https://example.org/rok 2026/żłobek.pdf', 'https://example.org/rok%202026/%C5%BC%C5%82obek.pdf'],
    ['https://example.org/?q=a[]=1&b="x"\\y', 'https://example.org/?q=a%5B%5D=1&b=%22x%22%5Cy'],
    ['https://example.org/a#b#c^`', 'https://example.org/a#b%23c%5E%60'],
    ['https:\\\\example.org\\a', 'https://example.org/a'],
    ['https://żary.pl/a', 'https://xn--ary-22a.pl/a'],
    ['HTTPS://Example.org', 'HTTPS://Example.org'],
    ['https://example.org/\u200Ba\u00ADb\n', 'https://example.org/ab'],
    [
      'mailto:a@b.example?subject=Zgłoszenie do KIS & co?',
      'mailto:a@b.example?subject=Zg%C5%82oszenie%20do%20KIS%20&%20co%3F=',
    ],
    ['mailto: zespół@żary.pl , b@c.pl', 'mailto:zesp%C3%B3%C5%82@xn--ary-22a.pl,b@c.pl'],
    ['/szukaj?q=spółdzielnia|50%', '/szukaj?q=sp%C3%B3%C5%82dzielnia%7C50%25'],
    ['#część 2', '#cz%C4%99%C5%9B%C4%87%202'],
  ]) {
    expect(safeHref(written ?? ''), written).toBe(href)
  }
})

test('where no address can be made there is none', () => {
  const web = 'https://|https:// /|https://a b.example/|https://ex{id}.example|https://[::|https://a.example:99999/'
  const mail = 'mailto:|mailto:biuro|mailto:?subject=x|mailto:a@|mailto:a@b.example,c|mailto:a@b c.example'
  const rest = 'tel:|tel:brak|informator/kis|../kis|www.example.org|?q=1|ftp://a.example/|\u0000|https://k:h@a.example/'
  for (const written of `${web}|${mail}|${rest}`.split('|')) {
    expect(safeHref(written), written).toBeNull()
  }
})

// RFC 3986, appendix A, for the four kinds of addresses that there are.
const unreserved = String.raw`[\w.~!$&'()*+,;=:@-]|%[\dA-Fa-f]{2}`
const path = `(?:/(?:${unreserved})*)*`
const afterPath = String.raw`(?:\?(?:${unreserved}|[/?])*)?(?:#(?:${unreserved}|[/?])*)?`
const uri = new RegExp(
  String.raw`^(?:https?://(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?${path}${afterPath}|${path}${afterPath}|mailto:(?:${unreserved})+${afterPath}|tel:\+?\d+(?:;ext=\d+)?)$`,
  'i',
)

test('whatever is written, what comes out is a URI, and the same again when it is read once more', () => {
  assert(
    property(anAddress, (written) => {
      const href = safeHref(written)
      if (href === null) return
      expect(href).toMatch(uri)
      expect(safeHref(href)).toBe(href)
      expect(/^(?:[/#]|https?:|mailto:|tel:)/i.test(href)).toBe(true)
    }),
    {numRuns: 2000},
  )
})

test('an e-mail address alone is one to write to, and one without a host is none', () => {
  expect(mailHref('sekretariat@rops.lubuskie.pl')).toBe('mailto:sekretariat@rops.lubuskie.pl')
  expect(mailHref('sekretariat')).toBeNull()
})

test('a Polish telephone number is dialled with the country code', () => {
  expect(telephoneHref('68 323 19 26')).toBe('tel:+48683231926')
  expect(telephoneHref('+48 (0) 68 323 19 26')).toBe('tel:+48683231926')
  expect(telephoneHref('68 323 18 80 wew. 12')).toBe('tel:+48683231880;ext=12')
  expect(telephoneHref('112')).toBe('tel:112')
  expect(telephoneHref('(68) 323-19-26')).toBe('tel:+48683231926')
  expect(telephoneHref('68/323 19 26')).toBe('tel:+48683231926')
  expect(telephoneHref('0048 68 323 19 26')).toBe('tel:+48683231926')
  expect(telephoneHref('+49 30 1234567')).toBe('tel:+49301234567')
})

test('of several numbers the first is dialled, and what holds none is no link', () => {
  for (const phone of ['68 323 19 26, 68 323 19 27', '68 323 19 26/27', '68 323 19 26 lub 600 100 200']) {
    expect(telephoneHref(phone), phone).toBe('tel:+48683231926')
  }
  expect(telephoneHref('68 323 19 26 wew. 12, 13')).toBe('tel:+48683231926;ext=12')
  for (const phone of ['brak', '–', '', 'wew. 12']) expect(telephoneHref(phone), phone).toBeNull()
})

test('an address is shown without what nobody reads aloud', () => {
  expect(shortAddress('https://www.a.example/rops/')).toBe('a.example/rops')
})
