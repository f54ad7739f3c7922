import {type Browser, chromium} from '@playwright/test'

import {freePort} from '#sanity/lake/tests/support/run-lake.ts'

import {chromiumOptions} from '../support/chromium.ts'
import {type RunningSite, runSite} from '../support/run-site.ts'
import type {Row, Table} from './report.ts'

const width = 360
const itemWithPicture = 'news item with one picture'

/** Bytes over the wire that Chromium needs for each type of page on a first visit at 360 px, with an empty cache. */
export async function benchWeight(): Promise<Table[]> {
  await using site = await runSite({port: await freePort(), lakePort: await freePort()})
  const size = {documents: await site.client.fetch<number>('count(*)'), 'px wide': width}
  const browser = await chromium.launch(await chromiumOptions())
  const rows: Row[] = []
  for (const [what, path] of Object.entries(await pagesOfEachType(site))) {
    const figures = await weigh(browser, site.siteUrl + path)
    rows.push({what, size, figures, ...(what === itemWithPicture && {readme: [inWords(figures)]})})
  }
  await browser.close()
  return [{title: 'Weight of the pages of the sample content, first visit', rows}]
}

function inWords(figures: Record<string, number>) {
  const kinds = Object.keys(figures).filter((name) => name !== 'total kB')
  const here = kinds.map((name) => `${name.replace(' kB', '')} ${figures[name]}`).join(', ')
  return {what: `first visit to a ${itemWithPicture}`, here: `${figures['total kB']} kB: ${here}`}
}

/** An address of each type of page that is measured. */
export async function pagesOfEachType({client}: RunningSite): Promise<Record<string, string>> {
  const slugs = await client.fetch<Record<string, string>>(`{
    "news": *[_type == "newsArticle" && defined(cover) && count(body[_type == "picture"]) == 0]
      | order(publishedAt desc)[0].slug.current,
    "chapter": *[_type == "chapter"] | order(orderRank)[1].slug.current,
    "pathway": *[_type == "pathway"][0].slug.current,
    "event": *[_type == "event"] | order(startsAt desc)[0].slug.current,
    "entity": *[_type == "entity"] | order(name)[0].slug.current,
    "page": *[_type == "page"][0].slug.current
  }`)
  return {
    home: '/',
    'news list': '/aktualnosci',
    [itemWithPicture]: `/aktualnosci/${slugs['news']}`,
    'Informator contents': '/informator',
    chapter: `/informator/${slugs['chapter']}`,
    event: `/wydarzenia/${slugs['event']}`,
    pathway: `/sciezki/${slugs['pathway']}`,
    finder: '/sciezki/znajdz',
    'entities with map': '/podmioty',
    entity: `/podmioty/${slugs['entity']}`,
    glossary: '/slownik',
    'search results': '/szukaj?q=kluby',
    'static page': `/${slugs['page']}`,
    'accessibility statement': '/deklaracja-dostepnosci',
  }
}

async function weigh(browser: Browser, url: string): Promise<Record<string, number>> {
  const context = await browser.newContext({viewport: {width, height: 740}, deviceScaleFactor: 1})
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const types = new Map<string, string>()
  const bytes: Record<string, number> = {}
  session.on('Network.responseReceived', ({requestId, type}) => types.set(requestId, type))
  session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    const type = types.get(requestId) ?? 'Other'
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength
  })
  await page.goto(url, {waitUntil: 'networkidle'})
  await context.close()
  const total = Object.values(bytes).reduce((sum, part) => sum + part, 0)
  const kilobytes = (type: string) => Math.round((bytes[type] ?? 0) / 100) / 10
  return {
    'script kB': kilobytes('Script'),
    'style kB': kilobytes('Stylesheet'),
    'fonts kB': kilobytes('Font'),
    'pictures kB': kilobytes('Image'),
    'HTML kB': kilobytes('Document'),
    'total kB': Math.round(total / 100) / 10,
  }
}
