import * as documentQueries from '#sanity/queries/documents.ts'
import * as entityQueries from '#sanity/queries/entities.ts'
import * as eventQueries from '#sanity/queries/events.ts'
import * as finderQueries from '#sanity/queries/finder.ts'
import * as glossaryQueries from '#sanity/queries/glossary.ts'
import * as guideQueries from '#sanity/queries/guide.ts'
import * as homeQueries from '#sanity/queries/home.ts'
import * as newsQueries from '#sanity/queries/news.ts'
import * as pageQueries from '#sanity/queries/page.ts'
import * as pathwayQueries from '#sanity/queries/pathways.ts'
import * as redirectQueries from '#sanity/queries/redirects.ts'
import {searchVersionsQuery} from '#sanity/queries/search.ts'
import * as siteQueries from '#sanity/queries/site.ts'
import * as sitemapQueries from '#sanity/queries/sitemap.ts'
import {seedDocuments} from '#sanity/seed/documents.ts'

const since = '2024-12-31T23:00:00.000Z'
const until = '2025-12-31T23:00:00.000Z'

/** A document of the sample content. */
export type Document = (typeof seedDocuments)[number] & Record<string, unknown>
/** The sample content. */
export const documents: readonly Document[] = seedDocuments
const types = [...new Set(documents.map(({_type}) => _type))]
const slugsOf = (type: string) => documents.flatMap((each) => (each._type === type ? (slugOf(each) ?? []) : []))
const idsOf = (type: string) => documents.flatMap(({_id, _type}) => (_type === type ? [_id] : []))

function slugOf({slug}: Document): string | undefined {
  return typeof slug === 'object' && slug !== null && 'current' in slug ? String(slug.current) : undefined
}

/** A query with its parameters. */
export type Asked = {query: string; params: Record<string, unknown>}

/** Every query of the site: each with the slugs of some documents, and of none. */
export function allAsked(): Asked[] {
  const modules = [
    documentQueries,
    entityQueries,
    eventQueries,
    finderQueries,
    glossaryQueries,
    guideQueries,
    homeQueries,
    newsQueries,
    pageQueries,
    pathwayQueries,
    redirectQueries,
    siteQueries,
    sitemapQueries,
  ]
  const queries: string[] = modules.flatMap((each) => Object.values(each)).filter((each) => typeof each === 'string')
  const versions = types.map((type) => ({query: searchVersionsQuery, params: {type, after: '', until: '~'}}))
  return [...[...new Set(queries)].flatMap((query) => paramsFor(query).map((params) => ({query, params}))), ...versions]
}

function paramsFor(query: string): Record<string, unknown>[] {
  const names = [...new Set(query.match(/\$\w+/g))].map((name) => name.slice(1))
  const type = /_type == "(\w+)" && slug\.current == \$slug/.exec(query)?.[1]
  const slugs = names.includes('slug') && type ? [...slugsOf(type).slice(0, 4), 'nie-ma'] : ['nie-ma']
  return slugs.map((slug) => Object.fromEntries(names.map((name) => [name, valueOf(name, slug)])))
}

function valueOf(name: string, slug: string): unknown {
  const values: Record<string, unknown> = {
    slug,
    from: 0,
    to: 5,
    since,
    until,
    today: '2025-11-29T23:00:00.000Z',
    category: slugsOf('newsCategory')[0],
    kind: 'cis',
    powiat: 'zielona-gora',
    powiats: ['zielona-gora', 'zarski'],
    years: [{year: 2025, since, until}],
    id: idsOf('newsArticle')[0],
    ids: idsOf('newsArticle').slice(0, 3),
    slugs: slugsOf('chapter').slice(0, 3),
    type: 'newsArticle',
    abbreviation: 'CIS',
    except: idsOf('entity')[0],
    day: '2026-11-28',
    count: 4,
    name: 'nazwa',
  }
  if (!(name in values)) throw new Error(`The test has no value for the parameter $${name}.`)
  return values[name]
}
