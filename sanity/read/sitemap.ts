import type {Sitemap} from '#lib/addresses/sitemap-xml.ts'
import {ownChange, pageEntries, type SitemapEntry, sitemapEntries} from '#lib/addresses/sitemap.ts'
import {chapterPath, formsOf} from '#lib/guide/chapter-forms.ts'
import {pageCount, pageRange} from '#lib/lists/pagination.ts'
import {startOfYear, yearsBetween} from '#lib/polish/dates.ts'

import type {sanityFetch} from '../fetch.ts'
import {newsSpanQuery} from '../queries/news.ts'
import {newestOfYearsQuery, sitemapHasNewsQuery, sitemapNewsQuery, sitemapQuery} from '../queries/sitemap.ts'

type Fetch = typeof sanityFetch

// A sitemap may have 50,000 addresses (https://www.sitemaps.org/protocol.html). Where all stand in one, the lists of pages are
// beside these: far fewer than a thousand.
const usualPages = 49_000

const newsName = 'aktualnosci'
const pagesName = 'strony'
const partPattern = new RegExp(`^(${pagesName}|${newsName})-([1-9]\\d{0,4})\\.xml$`)

/**
 * Every address of the site, or where they are too many for one sitemap, its parts: the news, oldest first, so that a new item
 * changes the last part alone, and all else.
 *
 * @param most how many pages a sitemap has at most
 */
export async function readSitemap(fetch: Fetch, most = usualPages): Promise<Sitemap> {
  const others = await readOthers(fetch)
  const room = most - others.pages.length - others.forms.length
  if (room > 0 && !(await hasNewsAt(fetch, room))) return {entries: await wholeSitemap(fetch, others, most)}
  const count = pageCount(others.pages.length + others.forms.length, most)
  const parts = Array.from({length: count}, (_, at) => partName(pagesName, at + 1))
  for (let number = 1; await hasNewsAt(fetch, (number - 1) * most); number += 1) parts.push(partName(newsName, number))
  return {parts}
}

/** The addresses of a part of this name; null where there is no such part. */
export async function readSitemapPart(fetch: Fetch, part: string, most = usualPages): Promise<SitemapEntry[] | null> {
  const [, name, digits] = partPattern.exec(part) ?? []
  if (name === undefined) return null
  const range = pageRange(Number(digits), most)
  const entries =
    name === newsName
      ? pageEntries(await fetch({query: sitemapNewsQuery, params: range}))
      : await otherEntries(fetch, range)
  return entries.length > 0 ? entries : null
}

function partName(name: string, number: number): string {
  return `${name}-${number}.xml`
}

type Others = Awaited<ReturnType<typeof readOthers>>

/** What has an address and is no news, and of what the lists are made beside them. */
async function readOthers(fetch: Fetch) {
  const {pages, chapterForms, singles} = await fetch({query: sitemapQuery})
  const forms = chapterForms.flatMap((chapter) =>
    formsOf(chapter).map(({form}) => ({path: chapterPath(chapter.slug, form), updatedAt: ownChange(chapter)})),
  )
  return {pages, forms, singles}
}

async function hasNewsAt(fetch: Fetch, position: number): Promise<boolean> {
  return fetch({query: sitemapHasNewsQuery, params: {from: position, to: position + 1}})
}

async function wholeSitemap(fetch: Fetch, {pages: others, forms, singles}: Others, most: number) {
  const news = await fetch({query: sitemapNewsQuery, params: pageRange(1, most)})
  const pages = [...others, ...news].toSorted(
    (one, other) => compare(one._type, other._type) || compare(one.slug ?? '', other.slug ?? ''),
  )
  return [...sitemapEntries(pages, [...pages, ...singles]), ...forms]
}

/** A stretch of the addresses that are no news, the lists before the first; these are as new as the newest item of each year. */
async function otherEntries(fetch: Fetch, {from, to}: {from: number; to: number}): Promise<SitemapEntry[]> {
  const {pages, forms, singles} = await readOthers(fetch)
  const entries = [...pageEntries(pages), ...forms].slice(from, to)
  if (from > 0) return entries
  const {oldest, newest} = await fetch({query: newsSpanQuery})
  const years = yearsBetween(oldest, newest).map((year) => ({since: startOfYear(year), until: startOfYear(year + 1)}))
  const moments = await fetch({query: newestOfYearsQuery, params: {years}})
  const news = moments.map((moment) => ({
    _type: 'newsArticle',
    publishedAt: typeof moment === 'string' ? moment : null,
  }))
  return [...sitemapEntries([], [...pages, ...singles, ...news]), ...entries]
}

// As GROQ orders texts.
function compare(one: string, other: string): number {
  return Number(one > other) - Number(one < other)
}
