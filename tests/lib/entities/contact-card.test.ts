import {expect, test} from 'vitest'

import {contactCard} from '#lib/entities/contact-card.ts'

const nothing = {
  operator: null,
  address: null,
  location: null,
  phone: null,
  email: null,
  website: null,
  note: null,
}
const card = {
  ...nothing,
  name: 'Centrum „Krok”, Żary',
  page: 'https://example.org/podmioty/krok',
  updatedAt: '2026-05-01T08:00:00Z',
}

test('a card names an organization, and says from where and when it is', () => {
  const lines = contactCard(card).split('\r\n')
  expect(lines.slice(0, 2)).toEqual(['BEGIN:VCARD', 'VERSION:3.0'])
  expect(lines).toContain(String.raw`FN:Centrum „Krok”\, Żary`)
  expect(lines).toContain(String.raw`ORG:Centrum „Krok”\, Żary`)
  expect(lines).toContain('UID:https://example.org/podmioty/krok')
  expect(lines).toContain('REV:2026-05-01T08:00:00.000Z')
  expect(lines.filter((line) => /^(TEL|EMAIL|ADR|GEO|NOTE)/.test(line))).toEqual([])
  expect(lines.slice(-2)).toEqual(['END:VCARD', ''])
})

test('a card has every way to reach the entity', () => {
  const lines = contactCard({
    ...card,
    address: 'ul. Długa 1; lok. 2\n68-200 Żary',
    location: {lat: 51.642412345, lng: 15.1371},
    phone: '68 323 18 80 wew. 12',
    email: 'cis@example.org',
    website: 'https://cis.example.org/',
  }).split('\r\n')
  expect(lines).toContain('TEL;TYPE=WORK,VOICE:+48683231880')
  expect(lines).toContain('NOTE:Telefon: 68 323 18 80 wew. 12')
  expect(lines).toContain('EMAIL;TYPE=WORK,INTERNET:cis@example.org')
  expect(lines).toContain(String.raw`ADR;TYPE=WORK:;;ul. Długa 1\; lok. 2;Żary;;68-200;Polska`)
  expect(lines).toContain('GEO:51.64241;15.1371')
  expect(lines).toContain('URL;TYPE=WORK:https://cis.example.org/')
})

test('a line break in a value begins no property of its own', () => {
  const text = contactCard({...card, name: 'Klub\nTEL:112', note: 'a\r\nTEL:112', email: 'a@example.org\r\nTEL:112'})
  expect(text.split('\r\n').filter((line) => line.startsWith('TEL'))).toEqual([])
})

test('no line is longer than 75 octets, and no letter is torn', () => {
  const text = contactCard({...card, note: 'zażółć gęślą jaźń '.repeat(20)})
  const lines = text.split('\r\n')
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  expect(text.replaceAll('\r\n ', '')).toContain('zażółć gęślą jaźń '.repeat(20))
})
