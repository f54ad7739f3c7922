import type {RunningSite} from '../support/run-site.ts'

/** A page as a reader got it: from the site's memory, or rendered for this very request. */
export type ReadPage = {html: string; kept: boolean}

/** Pages that every site has. */
export const fixedPaths = [
  '/',
  '/aktualnosci',
  '/informator',
  '/wydarzenia',
  '/podmioty',
  '/slownik',
  '/sciezki',
  '/deklaracja-dostepnosci',
]
const itemsAList = 10

/** How the bench itself asks: the lake holds no such answer, so it compares none of the bench's own at a publication. */
export const unheld = {perspective: 'raw'} as const

/**
 * Addresses of `count` pages as a site in use keeps them: its fixed pages, the first lists of news and, newest first,
 * the items. Fewer where there are not so many.
 */
export async function pathsToKeep({client}: RunningSite, count: number): Promise<{paths: string[]; items: string[]}> {
  const slugs = await client.fetch<string[]>(
    '*[_type == "newsArticle" && defined(slug.current)] | order(publishedAt desc, _id)[0...$count].slug.current',
    {count: 2 * count},
    unheld,
  )
  const lists = Math.min(Math.floor(count / 20), Math.ceil(slugs.length / itemsAList) - 1)
  const apart = [...fixedPaths, ...Array.from({length: lists}, (_, at) => `/aktualnosci/strona/${at + 2}`)]
  const items = slugs.slice(0, count - apart.length)
  return {paths: [...apart, ...items.map(itemPath)], items}
}

/** The address of a news item. */
export function itemPath(slug: string): string {
  return `/aktualnosci/${slug}`
}

/** Asks for pages as four readers do, and waits for the last answer. @throws where a page does not answer with 200 */
export async function readAll(siteUrl: string, paths: readonly string[]): Promise<Map<string, ReadPage>> {
  const pages = new Map<string, ReadPage>()
  const waiting = [...paths]
  await Promise.all(Array.from({length: 4}, () => readWaiting()))
  return pages

  async function readWaiting(): Promise<void> {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
      pages.set(path, await read(siteUrl + path))
  }
}

/** Asks until every page is answered from memory. @throws where some never are */
export async function keepAll(siteUrl: string, paths: readonly string[]): Promise<Map<string, ReadPage>> {
  for (let round = 0; round < 5; round += 1) {
    const pages = await readAll(siteUrl, paths)
    if ([...pages.values()].every(({kept}) => kept)) return pages
  }
  throw new Error('Some pages are rendered again at each request, so they cannot be counted as kept.')
}

/** Asks for one page. @throws where it does not answer with 200 */
export async function read(url: string): Promise<ReadPage> {
  const response = await fetch(url)
  const html = await response.text()
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}.`)
  return {html, kept: response.headers.get('x-nextjs-cache') === 'HIT'}
}

/**
 * True where a reader would see or be told something else. The order of tags in the head does not count: the framework
 * does not write it alike in two renders of the same content.
 */
export function differs(before: string, after: string): boolean {
  return comparable(before) !== comparable(after)
}

function comparable(html: string): string {
  const end = html.indexOf('</head>')
  const head = html.slice(0, end).split(/(?=<)/).toSorted().join('')
  return head + html.slice(end)
}
