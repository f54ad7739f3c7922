import type {SanityClient} from '@sanity/client'

/** A news item that is there, as a draft or published. */
export type PresentNews = {
  _id: string
  title: string | null
  publishedAt: string | null
  slug: string | null
  legacyPaths: readonly string[] | null
}

/** What is there already, and what a news item may name. */
export type PresentContent = {
  news: readonly PresentNews[]
  categories: readonly {_id: string; title: string | null}[]
  events: readonly {_id: string; title: string | null; startsAt: string | null}[]
  abbreviations: readonly string[]
}

const presentQuery = `{
  "news": *[_type == "newsArticle"] | order(_id){_id, title, publishedAt, "slug": slug.current, legacyPaths},
  "categories": *[_type == "newsCategory" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))] | order(_id){_id, title},
  "events": *[_type == "event" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))] | order(_id){_id, title, startsAt},
  "abbreviations": array::unique(*[_type == "glossaryTerm" && defined(abbreviation)].abbreviation)
}`

/** Reads what an import is compared with: drafts and what waits in releases too. */
export function readPresentContent(client: SanityClient): Promise<PresentContent> {
  return client.fetch<PresentContent>(presentQuery, {}, {perspective: 'raw', cache: 'no-store'})
}
