import {expect} from '@playwright/test'

import {startCountingProxy} from './support/counting-proxy.ts'
import {test} from './support/test.ts'

const pages = ['/', '/aktualnosci', '/wydarzenia', '/podmioty', '/informator', '/slownik', '/feed.xml', '/sitemap.xml']

test('a page asks the lake each of its queries once, and a kept one asks nothing', async ({site}) => {
  await using lake = await startCountingProxy(site.lakeUrl)
  await site.stopSite()
  await site.startSite(lake.url)
  const item = await site.client.fetch<string>('*[_type == "newsArticle"][0].slug.current')
  for (const page of [...pages, `/aktualnosci/${item}`]) {
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

async function read(url: string): Promise<void> {
  const response = await fetch(url)
  await response.text()
  expect(response.status, url).toBe(200)
}

/** What is asked, whatever it is tagged with. */
function questionOf(address: string): string {
  const {searchParams} = new URL(address, 'http://lake')
  const said = [...searchParams].filter(([name]) => name === 'query' || name.startsWith('$'))
  return said.map(([name, value]) => `${name}=${value}`).join('&')
}
