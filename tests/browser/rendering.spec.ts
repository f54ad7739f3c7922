import {expect} from '@playwright/test'

import {startCountingProxy} from './support/counting-proxy.ts'
import {test} from './support/test.ts'

const feeds = ['/feed.xml', '/feed.json', '/sitemap.xml', '/kalendarz.ics', '/informator/zmiany.xml']
const files = ['/informator/informator.pdf', '/informator/informator.epub']
const pages = ['/', '/aktualnosci', '/wydarzenia', '/podmioty', '/informator', '/slownik']

test('a page asks the lake each of its queries once, and a kept one asks nothing', async ({site}) => {
  await using lake = await startCountingProxy(site.lakeUrl)
  await site.stopSite()
  await site.startSite(lake.url)
  const item = await site.client.fetch<string>('*[_type == "newsArticle"][0].slug.current')
  // The search reads its index by itself, in its own time.
  await expect.poll(() => search(site.siteUrl)).not.toContain('chwilowo nie działa')
  lake.take()
  for (const page of [...pages, ...feeds, `/aktualnosci/${item}`]) {
    await read(site.siteUrl + page)
    const asked = lake.take().map(questionOf)
    expect(asked.length, page).toBeGreaterThan(0)
    expect(asked, page).toEqual([...new Set(asked)])
    await read(site.siteUrl + page)
    expect(lake.take(), page).toEqual([])
  }
  await site.stopSite()
  await site.startSite()
})

test('the same content gives the same bytes, each time it is rendered', async ({site}) => {
  const items = await site.client.fetch<string[]>('*[_type == "newsArticle"] | order(_id)[0...20].slug.current')
  const paths = [...pages, ...feeds, ...files, ...items.map((slug) => `/aktualnosci/${slug}`)]
  const first = await readAll(site.siteUrl, paths)
  // What a site has kept is gone when it stops.
  await site.stopSite()
  await site.startSite()
  const second = await readAll(site.siteUrl, paths.toReversed())
  for (const path of paths) expect(second.get(path), path).toBe(first.get(path))
})

async function readAll(siteUrl: string, paths: readonly string[]): Promise<Map<string, string>> {
  const bodies = new Map<string, string>()
  for (const path of paths) bodies.set(path, await read(siteUrl + path))
  return bodies
}

async function search(siteUrl: string): Promise<string> {
  return (await fetch(`${siteUrl}/szukaj?q=klub`)).text()
}

/** The body, a character each byte. */
async function read(url: string): Promise<string> {
  const response = await fetch(url)
  const body = Buffer.from(await response.arrayBuffer()).toString('latin1')
  expect(response.status, url).toBe(200)
  return body
}

/** What is asked, whatever it is tagged with. */
function questionOf(address: string): string {
  const {searchParams} = new URL(address, 'http://lake')
  const said = [...searchParams].filter(([name]) => name === 'query' || name.startsWith('$'))
  return said.map(([name, value]) => `${name}=${value}`).join('&')
}
