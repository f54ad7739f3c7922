import {expect, test} from 'vitest'

import {
  comparablePath,
  followRedirects,
  formerNewsSlugs,
  formerWords,
  mayBeFormer,
  maxRedirects,
  partOf,
  pastedPath,
  spellings,
  withQuery,
} from '#lib/addresses/redirects.ts'

/** Follows redirects given as a plain table, with pages at some addresses. */
function follow(start: string, table: Record<string, string>, pages: string[] = []) {
  return followRedirects(start, async (path) => ({taken: pages.includes(path), to: table[path] ?? null}))
}

test('a chain ends where nothing leads on', async () => {
  expect(await follow('/a', {'/a': '/b', '/b': '/c'})).toBe('/c')
  expect(await follow('/a', {})).toBeNull()
})

test('a chain ends at a page, even where a redirect stands as well', async () => {
  expect(await follow('/a', {'/a': '/b', '/b': '/c'}, ['/b'])).toBe('/b')
})

test('a circle leads nowhere, however it is written', async () => {
  expect(await follow('/a', {'/a': '/a'})).toBeNull()
  expect(await follow('/a', {'/a': '/b', '/b': '/A/'})).toBeNull()
  expect(await follow('/x', {'/x': '/a?y=1', '/a': '/b', '/b': '/a#z'})).toBeNull()
})

test('a chain that is too long leads nowhere', async () => {
  const chain = (length: number) => Object.fromEntries(Array.from({length}, (_, step) => [`/${step}`, `/${step + 1}`]))
  expect(await follow('/0', chain(maxRedirects))).toBe(`/${maxRedirects}`)
  expect(await follow('/0', chain(maxRedirects + 1))).toBeNull()
})

test('a redirect may leave the site, but only for the web', async () => {
  expect(await follow('/a', {'/a': 'https://example.org/x?y=1'})).toBe('https://example.org/x?y=1')
  expect(await follow('/a', {'/a': 'javascript:alert(1)'})).toBeNull()
})

test('query and fragment of the last target are kept, and only its path is looked at', async () => {
  expect(await follow('/a', {'/a': '/b?c=1', '/b': '/d?e=2#f'})).toBe('/d?e=2#f')
})

test('the query of the request goes along', () => {
  expect(withQuery('/b', '')).toBe('/b')
  expect(withQuery('/b', 'a=1&b')).toBe('/b?a=1&b')
  expect(withQuery('/b?c=1#d', 'a=1')).toBe('/b?c=1&a=1#d')
})

test('addresses compare without regard to case, encoding and the last slash', () => {
  expect(comparablePath('/pl/O-Projekcie/')).toBe('/pl/o-projekcie')
  expect(comparablePath('/Pl/%C5%9Acie%C5%BCki')).toBe('/pl/ścieżki')
  expect(comparablePath('/100%')).toBe('/100%')
  expect(comparablePath('/')).toBe('/')
})

test('an old address is known with and without its prefix', () => {
  expect(spellings('/pl/O-projekcie')).toEqual(['/pl/o-projekcie', '/o-projekcie'])
  expect(spellings('/O-projekcie')).toEqual(['/o-projekcie', '/pl/o-projekcie'])
  expect(spellings('/PL/')).toEqual(['/pl', '/'])
})

test('what lies below a page moves with it', () => {
  const moved = (path: string, whole: string) => {
    const part = partOf(path)
    return part && [part.whole, part.below(whole)]
  }
  expect(moved('/informator/kis/pdf', '/informator/klub')).toEqual(['/informator/kis', '/informator/klub/pdf'])
  expect(moved('/informator/drukuj/kis', '/informator/klub')).toEqual(['/informator/kis', '/informator/drukuj/klub'])
  expect(moved('/aktualnosci/kategoria/a/strona/2', '/aktualnosci/kategoria/b')).toEqual([
    '/aktualnosci/kategoria/a',
    '/aktualnosci/kategoria/b/strona/2',
  ])
  for (const path of ['/informator/kis', '/aktualnosci/rok/2017', '/o-projekcie']) expect(partOf(path)).toBeNull()
})

test('an old address of a news item gives the slug that its title has here', () => {
  const title = 'TRZECIE-SPOTKANIE-SIECIUJACE-REINTEGRACYJNE-PODMIOTY-EKONOMII-SPOLECZNEJ'
  for (const path of [`/pl/Aktualnosci/${title}`, `/PL/AKTUALNOSCI/${title}`, `/Aktualnosci/${title.toLowerCase()}/`])
    expect(formerNewsSlugs(path)).toEqual([title.toLowerCase()])
  expect(formerNewsSlugs('/pl/Aktualnosci/Spotkanie-ds.-ekonomii')).toEqual(['spotkanie-ds-ekonomii'])
})

test('the number of an equal title has a hyphen here', () => {
  expect(formerNewsSlugs('/pl/Aktualnosci/Spotkanie-grupy-roboczej2')).toEqual([
    'spotkanie-grupy-roboczej2',
    'spotkanie-grupy-roboczej-2',
  ])
})

test('what cannot be an old address is not looked for among the news', () => {
  expect(['/pl/x', '/PL/X', '/Aktualnosci/x', '/%C5%9Acie%C5%BCki'].map(mayBeFormer)).toEqual([true, true, true, true])
  expect(['/aktualnosci/x', '/wp-login.php', '/plan', '/%c5%9bcie'].map(mayBeFormer)).toEqual([
    false,
    false,
    false,
    false,
  ])
})

test('other addresses are no old news items', () => {
  for (const path of ['/pl/O-projekcie', '/pl/Aktualnosci', '/pl/Aktualnosci/a/b', '/wydarzenia/x'])
    expect(formerNewsSlugs(path)).toEqual([])
})

test('an unknown old address can be searched for by its words', () => {
  expect(formerWords('/pl/Aktualnosci/NABOR-do-LPRES')).toBe('nabor do lpres')
  expect(formerWords('/pl/O-projekcie/')).toBe('o projekcie')
  expect(formerWords('/o-projekcie')).toBeNull()
})

test('the words of an old address are cut, and no character in half', () => {
  expect(formerWords(`/pl/${'a'.repeat(99)}🎉🎉`)).toBe('a'.repeat(99))
  expect(formerWords(`/pl/${'a'.repeat(98)}🎉🎉`)).toBe(`${'a'.repeat(98)}🎉`)
  expect(formerWords(`/pl/${'a'.repeat(99)}-b`)).toBe('a'.repeat(99))
})

test.each([
  ['https://www.example.pl/pl/Stara-strona/?x=1#y', '/pl/Stara-strona'],
  ['/pl//Stara%20strona/', '/pl/Stara strona'],
  ['pl/Stara', '/pl/Stara'],
  [' /pl/zo\u0301łw\u00AD ', '/pl/zółw'],
  ['/100%', '/100%'],
  ['/', '/'],
])('an address that was pasted is kept in one form: %s', (pasted, kept) => {
  expect(pastedPath(pasted)).toBe(kept)
  expect(pastedPath(kept)).toBe(kept)
})
