import {expect, test} from 'vitest'

import {createExpiry} from '#lib/freshness/expiry.ts'
import {createPages, pageKey} from '#lib/freshness/page-cache.ts'

const limits = {bytes: 1_000_000, renders: 100}

const page = (tags: string, html = '<p>Strona</p>') => ({
  kind: 'APP_PAGE',
  html,
  headers: {'x-next-cache-tags': tags},
})

function render(pages: ReturnType<typeof createPages>, key: string, tags: string, html?: string): void {
  pages.read(key)
  pages.write(key, page(tags, html), undefined)
}

test('a page stays until one of its tags expires', () => {
  const pages = createPages(createExpiry(), limits)
  render(pages, '/a', 'sanity:s1:a,sanity:s1:menu')
  pages.expireTags(['sanity:s1:b'])
  expect(pages.read('/a')).not.toBeNull()
  pages.expireTags(['sanity:s1:menu'])
  expect(pages.read('/a')).toBeNull()
})

test('an expired tag leaves the pages that do not carry it', () => {
  const pages = createPages(createExpiry(), limits)
  render(pages, '/a', 'a')
  render(pages, '/b', 'b')
  pages.expireTags(['a'])
  expect(pages.read('/b')).not.toBeNull()
  expect(pages.size().pages).toBe(1)
})

test('a page whose tag expires while it renders is not kept', () => {
  const pages = createPages(createExpiry(), limits)
  pages.read('/a')
  pages.expireTags(['a'])
  pages.write('/a', page('a'), undefined)
  expect(pages.read('/a')).toBeNull()
})

test('a page that began to render after the change is kept', () => {
  const pages = createPages(createExpiry(), limits)
  pages.expireTags(['a'])
  render(pages, '/a', 'a')
  expect(pages.read('/a')).not.toBeNull()
})

test('expiring everything also reaches pages that are rendering', () => {
  const pages = createPages(createExpiry(), limits)
  render(pages, '/a', 'a')
  pages.read('/b')
  pages.expireAll()
  pages.write('/b', page('b'), undefined)
  expect(pages.read('/a')).toBeNull()
  expect(pages.read('/b')).toBeNull()
})

test('the pages least lately read make room for new ones', () => {
  const pages = createPages(createExpiry(), {bytes: 14_000, renders: 100})
  render(pages, '/a', 'a', 'x'.repeat(1_000))
  render(pages, '/b', 'b', 'x'.repeat(1_000))
  pages.read('/a')
  render(pages, '/c', 'c', 'x'.repeat(1_000))
  expect(pages.read('/b')).toBeNull()
  expect(pages.read('/a')).not.toBeNull()
  expect(pages.size().bytes).toBeLessThanOrEqual(14_000)
})

test('a page larger than all the room is not kept, and costs no other its place', () => {
  const pages = createPages(createExpiry(), {bytes: 8_000, renders: 100})
  render(pages, '/a', 'a')
  render(pages, '/b', 'b', 'x'.repeat(8_000))
  expect([pages.read('/a') !== null, pages.read('/b')]).toEqual([true, null])
})

test('when more tags have expired than can be remembered, every page expires', () => {
  const pages = createPages(createExpiry(2), limits)
  render(pages, '/a', 'a')
  pages.expireTags(['x', 'y', 'z'])
  expect(pages.read('/a')).toBeNull()
})

test('a page that gave itself an age expires at that age, for everybody at once', () => {
  let now = 0
  const pages = createPages(createExpiry(), limits, () => now)
  pages.read('/a')
  pages.write('/a', page('a'), {revalidate: 60})
  now = 59_999
  expect(pages.read('/a')).not.toBeNull()
  now = 60_000
  expect(pages.read('/a')).toBeNull()
})

test.each([404, 307, 308, 410])('pages for made-up addresses push no real page out: status %i', (status) => {
  const pages = createPages(createExpiry(), limits)
  render(pages, '/a', 'a')
  for (let made = 0; made < 1_000; made += 1) {
    const path = `/nie-ma/${made}`
    pages.read(path)
    pages.write(path, {...page('a', 'x'.repeat(5_000)), status}, undefined)
  }
  expect(pages.read('/a')).not.toBeNull()
  expect(pages.size().bytes).toBeLessThan(limits.bytes / 8)
})

test('a page really called index is not taken for the first page', () => {
  expect(pageKey('/index')).not.toBe(pageKey('/'))
  expect(pageKey('/indeks-pojec')).toBe('APP_PAGE /indeks-pojec')
  expect(pageKey('/indexy')).toBe('APP_PAGE /indexy')
})

test('what a page takes is counted anew once its content is held in another form', () => {
  const pages = createPages(createExpiry(), limits)
  render(pages, '/a', 'a', 'x'.repeat(10_000))
  render(pages, '/b', 'b')
  const before = pages.size().bytes
  const kept = pages.peek('/a')
  if (!kept) throw new Error('The page is kept.')
  kept.content = {bytes: () => 1_000, read: () => Buffer.alloc(0)}
  pages.recount(kept)
  expect(pages.size()).toEqual({pages: 2, bytes: before - 9_000})
})
