import type {Addressed} from '#lib/addresses/paths.ts'
import type {EntityDetails} from '#lib/entities/details.ts'
import type {EntityBasics} from '#lib/entities/entity-basics.ts'
import type {StoredAnchor} from '#lib/rich-text/headings.ts'
import type {RichText, SimpleText} from '#lib/rich-text/rich-text.ts'

import type {Saying, Term} from './concepts.ts'

export type Identified = Addressed & {_id: string; title: string | null}

type Words = (string | null)[] | null
type LegalReference = {act: string | null; journal: string | null; provisions: string | null}
export type Step = {
  title: string | null
  actor: string | null
  description: string | null
  conditions: Words
  exclusions: Words
  documents: Words
  duration: string | null
  outcome: string | null
}

/**
 * The published content as the queries of sanity/queries/search.ts deliver it. Of `guide`, `finder` and `statement` there
 * is one document each; they are lists so that all content is read, compared and replaced in one way.
 */
export type Corpus = {
  news: (Identified & {
    publishedAt: string | null
    lead: string | null
    category: string | null
    body: RichText | null
    attachments: Words
  })[]
  events: (Identified & {
    startsAt: string | null
    venue: string | null
    audience: string | null
    signUp: SimpleText | null
    series: string | null
    leaders: Words
    description: RichText | null
  })[]
  guide: (Identified & {edition: string | null; introduction: RichText | null})[]
  chapters: (Identified & {
    summary: string | null
    body: RichText | null
    headingAnchors: StoredAnchor[] | null
    keyPoints: Words
    easyRead: {_key: string; heading: string | null; text: SimpleText | null}[] | null
    legalBasis: LegalReference[] | null
  })[]
  pathways: (Identified & {
    situation: string | null
    conditions: Words
    exclusions: Words
    duration: string | null
    outcome: string | null
    steps: Step[] | null
    legalBasis: LegalReference[] | null
  })[]
  entities: (Identified &
    EntityDetails &
    Pick<EntityBasics, 'kind' | 'operator' | 'powiat' | 'address' | 'phone' | 'email' | 'website'> & {
      sample?: boolean | null
    })[]
  terms: (Addressed & Term & {_id: string; definition: string | null})[]
  words: (Saying & {_id: string})[]
  pages: (Identified & {lead: string | null; body: RichText | null})[]
  finder: {
    _id: string
    questions:
      | {title: string | null; answers: {label: string | null; hint: string | null; leads: boolean}[] | null}[]
      | null
  }[]
  statement: {
    _id: string
    entityName: string | null
    websiteName: string | null
    email: string | null
    phone: string | null
    nonCompliantContent: SimpleText | null
    features: SimpleText | null
    architecture: SimpleText | null
    communication: SimpleText | null
  }[]
}
