import {type GuideDocument, guideDocument, scopeOfSelection} from '#lib/documents/guide-document.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {guideDocumentQuery} from '#sanity/queries/documents.ts'

/** The Informator with all its chapters as a document; null before there is a chapter. */
export async function readWholeGuide(): Promise<GuideDocument | null> {
  return guideDocument(await sanityFetch({query: guideDocumentQuery, params: {slugs: null}}), 'whole')
}

/** One chapter as a document; null where there is none of that address. */
export async function readChapterDocument(slug: string): Promise<GuideDocument | null> {
  return guideDocument(await sanityFetch({query: guideDocumentQuery, params: {slugs: [slug]}}), 'chapter')
}

/** The chosen chapters as a document, in the order of the Informator; null where none of them is there. */
export async function readSelection(slugs: readonly string[]): Promise<GuideDocument | null> {
  const content = await sanityFetch({query: guideDocumentQuery, params: {slugs: [...slugs]}})
  return guideDocument(content, scopeOfSelection(content))
}
