import {expect, test} from 'vitest'

import {polish, polishBeforeMore} from '#lib/polish/typography.ts'

/** No-break spaces made visible. */
function shown(text: string): string {
  return polish(text).replaceAll('\u00A0', '~')
}

test('a one-letter word stays with the word after it', () => {
  expect(shown('Praca w domu i poza nim')).toBe('Praca w~domu i~poza nim')
})

test('one-letter words in a row are all glued', () => {
  expect(shown('a i w domu')).toBe('a~i~w~domu')
})

test('a capital one-letter word and one after an opening quote are glued', () => {
  expect(shown('W Żarach „o nas” (i nie tylko)')).toBe('W~Żarach „o~nas” (i~nie tylko)')
})

test('the inflected ending of an abbreviation is not a one-letter word', () => {
  expect(shown('z KIS-u korzysta')).toBe('z~KIS-\u2060u korzysta')
})

test('an inflected abbreviation is never torn from its ending', () => {
  expect(polish('CIS-ów, PCPR-ze, KIS-owski')).toBe('CIS-\u2060ów, PCPR-\u2060ze, KIS-owski')
  expect(polish('e-mail, społeczno-zawodowy, A-b')).toBe('e-mail, społeczno-zawodowy, A-b')
})

test('several spaces after a one-letter word become one', () => {
  expect(shown('korzyści,  jakie w  grupach')).toBe('korzyści,  jakie w~grupach')
})

test('references to provisions and journals stay together', () => {
  expect(shown('art. 18 ust. 1 pkt 2 lit. a, Dz.U. 2025 poz. 83, nr 5, § 3')).toBe(
    'art.~18 ust.~1 pkt~2 lit.~a, Dz.U.~2025~poz.~83, nr~5, §~3',
  )
})

test.each(
  'ART. 3|UST. 2|PKT 5|NR 7|LIT. A|POZ. 83|STR. 4|S. 4|UL. DŁUGA|AL. WOLNOŚCI|TEL. 68|GODZ. 9|WOJ. LUBUSKIE|DR KOWAL|MGR KOWAL|PANI KOWAL|Nr 7|Pkt 5'.split(
    '|',
  ),
)('in headings set in capitals the same stays together: %s', (text) => {
  expect(shown(text)).toBe(text.replace(' ', '~'))
})

test('a year keeps its „r.” and a day its month', () => {
  expect(shown('19 października 2017 r. odbyło się')).toBe('19~października 2017~r. odbyło się')
})

test('a number keeps its unit, also in thousands', () => {
  expect(shown('120 % zasiłku, 10 tys. zł, 5 km, 1,2 MB')).toBe('120~% zasiłku, 10~tys.~zł, 5~km, 1,2~MB')
})

test('a number keeps nothing that only begins like a unit', () => {
  expect(shown('3 zła, 5 kmin, 2 grupy')).toBe('3 zła, 5 kmin, 2 grupy')
})

test('groups of digits stay together', () => {
  expect(shown('tel. 68 323 19 26, kwota 12 345 zł')).toBe('tel.~68~323~19~26, kwota 12~345~zł')
})

test('a postcode stays with its town', () => {
  expect(shown('65-042 Zielona Góra')).toBe('65-042~Zielona Góra')
})

test('addresses, titles and initials stay with the name', () => {
  expect(shown('ul. Przemysłowa, al. Niepodległości 36, Pani Nowak, dr Kowal, J. Kowalska')).toBe(
    'ul.~Przemysłowa, al.~Niepodległości 36, Pani~Nowak, dr~Kowal, J.~Kowalska',
  )
})

test('a dash does not begin a line', () => {
  expect(shown('pracy – krok po kroku')).toBe('pracy~– krok po kroku')
})

test('a number of people or of months keeps its noun', () => {
  expect(shown('30 osób, do 12 miesięcy, 2 miesiące, w ciągu 7 dni, z 2017 lat')).toBe(
    '30~osób, do 12~miesięcy, 2~miesiące, w~ciągu 7~dni, z~2017 lat',
  )
})

test('a range is not torn after its dash', () => {
  expect(shown('2021–2023, art. 29–29a')).toBe('2021–\u20602023, art.~29–\u206029a')
})

test('an address of a page and an e-mail stay as they are', () => {
  expect(shown('https://a.example/w/i, i@o.example')).toBe('https://a.example/w/i, i@o.example')
})

test('a one-letter word at the end of a piece is glued when another piece follows', () => {
  expect(polishBeforeMore('zapisz się w ')).toBe('zapisz się w\u00A0')
  expect(polish('zapisz się w ')).toBe('zapisz się w ')
})
