import {array, assert, constantFrom, oneof, property, string} from 'fast-check'
import {expect, test} from 'vitest'

import {isReadable, ownPath} from '#lib/addresses/own-path.ts'

const site = 'https://site.example'

/** What would lead a browser to another host, or is no path at all. */
const foreign = [
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  ' /slownik',
  '/./\t/evil.example',
  '/..//evil.example',
  '/.//evil.example',
  '/%2e%2e//evil.example',
  '/a/..//evil.example',
  '/a/../\\evil.example',
  '/%09/evil.example',
  '/%00',
  '/%zz',
  '/aktualnosci/%ff',
  '/%c0%af',
  'https://evil.example/',
  'https:evil.example',
  'javascript:alert(1)',
  'evil.example',
  'slownik',
  '',
]

test('an address of another host, and one that this site could not read, is no path of this site', () => {
  for (const address of foreign) expect(ownPath(address), JSON.stringify(address)).toBeNull()
})

test('a path of this site stays as it is, with query and fragment', () => {
  for (const path of ['/', '/slownik#kis', '/szukaj?q=50%&strona=2', '/zglos?strona=%2F%2Fevil.example', '/a.b/c_d~e'])
    expect(ownPath(path)).toBe(path)
})

test('a path of this site is encoded for a header, and its detours are gone', () => {
  expect(ownPath('/słownik')).toBe('/s%C5%82ownik')
  expect(ownPath('/a b')).toBe('/a%20b')
  expect(ownPath('/a/../slownik')).toBe('/slownik')
  expect(ownPath('/a\r\nSet-Cookie: b')).toBe('/aSet-Cookie:%20b')
})

test('whatever is asked for, the answer leads a browser nowhere but to this site', () => {
  const piece = constantFrom('/', '\\', '.', '..', '%', '%2f', '%5c', '%09', '\t', '\n', '@', ':', '?', '#', 'a', 'ł')
  assert(
    property(array(oneof(piece, string())), (pieces) => {
      const path = ownPath(pieces.join(''))
      if (path === null) return
      expect(new URL(path, site).origin).toBe(site)
      expect(ownPath(path)).toBe(path)
    }),
  )
})

test('a path can be read where its signs decode to text without control characters', () => {
  for (const path of ['/', '/s%C5%82ownik', '/a%20b', '/100%25', '/%2F']) expect(isReadable(path), path).toBe(true)
  for (const path of [
    '/%',
    '/%z',
    '/%zz',
    '/%ff',
    '/%A0',
    '/%c0%af',
    '/%ed%a0%80',
    '/%00',
    '/a%0Ab',
    '/%7f',
    '/%C2%85',
  ])
    expect(isReadable(path), path).toBe(false)
})
