import {chapters} from './content/chapters.ts'
import {entities} from './content/entities.ts'
import {events} from './content/events.ts'
import {finder} from './content/finder.ts'
import {glossary} from './content/glossary.ts'
import {news2016to2018} from './content/news/2016-2018.ts'
import {news2019to2025} from './content/news/2019-2025.ts'
import {news2026} from './content/news/2026.ts'
import {categories} from './content/news/categories.ts'
import {pages} from './content/pages.ts'
import {pathways} from './content/pathways.ts'
import {redirects} from './content/redirects.ts'
import {searchWords} from './content/search-words.ts'
import {guide, settings} from './content/settings.ts'
import {withHeadingAnchors} from './write/heading-anchors.ts'
import {withKeys} from './write/keys.ts'
import type {SeedDocument} from './write/seed-document.ts'

/** The whole sample content, with keys, before its files are uploaded. */
export const seedDocuments: SeedDocument[] = [
  ...categories,
  ...events,
  ...glossary,
  ...searchWords,
  ...entities,
  guide,
  ...chapters,
  ...pathways,
  ...finder,
  ...pages,
  ...news2016to2018,
  ...news2019to2025,
  ...news2026,
  ...settings,
  ...redirects,
]
  .map(withKeys)
  .map(withHeadingAnchors)
