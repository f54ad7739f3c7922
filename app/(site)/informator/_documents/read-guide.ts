import {currentSlugs} from '#lib/documents/current-slugs.ts'
import {type GuideDocument, guideDocument, scopeOfSelection} from '#lib/documents/guide-document.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {chapterRedirectsQuery, guideDocumentQuery} from '#sanity/queries/documents.ts'

/**
 * The content of a document of these chapters, of all where `slugs` is null. Chapters are also found by the slugs they
 * had: addresses with those are on paper.
 */
export async function readContent(slugs: readonly string[] | null) {
  const content = await sanityFetch({query: guideDocumentQuery, params: {slugs: slugs && [...slugs]}})
  const known = new Set(content.contents.map(({slug}) => slug))
  if (!slugs || slugs.every((slug) => known.has(slug))) return content
  const current = currentSlugs(slugs, await sanityFetch({query: chapterRedirectsQuery}), known)
  return sanityFetch({query: guideDocumentQuery, params: {slugs: current}})
}

/** The Informator with all its chapters as a document; null before there is a chapter. */
export async function readWholeGuide(): Promise<GuideDocument | null> {
  return guideDocument(await readContent(null), 'whole')
}

/** One chapter as a document; null where there is none of that address. */
export async function readChapterDocument(slug: string): Promise<GuideDocument | null> {
  return guideDocument(await readContent([slug]), 'chapter')
}

/** The chosen chapters as a document, in the order of the Informator; null where none of them is there. */
export async function readSelection(slugs: readonly string[]): Promise<GuideDocument | null> {
  const content = await readContent(slugs)
  return guideDocument(content, scopeOfSelection(content))
}
