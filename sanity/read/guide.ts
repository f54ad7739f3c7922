import {currentSlugs} from '#lib/documents/current-slugs.ts'
import {type GuideDocument, guideDocument, scopeOfSelection} from '#lib/documents/guide-document.ts'

import {sanityFetch} from '../fetch.ts'
import {chapterRedirectsQuery, guideDocumentQuery, guideMatterQuery} from '../queries/documents.ts'

/** The content of a document of these chapters, of all where `slugs` is null. */
export function readContent(slugs: readonly string[] | null) {
  return sanityFetch({query: guideDocumentQuery, params: {slugs: slugs && [...slugs]}})
}

/**
 * The content of the chapters that an address names in its query, also by the slugs they had once: such addresses are
 * on paper. Where the slug is in the path, the old address leads to the new one by itself (sanity/resolve-redirect.ts).
 */
export async function readChosenContent(slugs: readonly string[]) {
  const content = await readContent(slugs)
  const known = new Set(content.contents.map(({slug}) => slug))
  if (slugs.every((slug) => known.has(slug))) return content
  const current = currentSlugs(slugs, await sanityFetch({query: chapterRedirectsQuery}), known)
  return readContent(current)
}

/** The Informator with all its chapters as a document; null before there is a chapter. */
export async function readWholeGuide(): Promise<GuideDocument | null> {
  const [content, matter] = await Promise.all([readContent(null), readMatter()])
  return guideDocument(content, 'whole', matter)
}

/** What the whole Informator holds besides its chapters. */
export function readMatter() {
  return sanityFetch({query: guideMatterQuery})
}

/** One chapter as a document; null where there is none of that address. */
export async function readChapterDocument(slug: string): Promise<GuideDocument | null> {
  return guideDocument(await readContent([slug]), 'chapter')
}

/** The chosen chapters as a document, in the order of the Informator; null where none of them is there. */
export async function readSelection(slugs: readonly string[]): Promise<GuideDocument | null> {
  const content = await readChosenContent(slugs)
  const scope = scopeOfSelection(content)
  return guideDocument(content, scope, scope === 'whole' ? await readMatter() : undefined)
}
