import {anchorsToStore} from '#lib/rich-text/heading-anchors.ts'

import type {SeedDocument} from './seed-document.ts'

/** Gives the headings of a chapter their names in addresses, as publishing in the Studio does. */
export function withHeadingAnchors(document: SeedDocument): SeedDocument {
  if (document._type !== 'chapter') return document
  return {...document, headingAnchors: anchorsToStore(document.body, [])}
}
