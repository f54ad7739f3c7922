import {fixedPages} from '#lib/addresses/addresses.ts'
import {documentPath} from '#lib/addresses/paths.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import type {JsonLdNode} from './types.ts'

type Term = {term: string | null; slug: string | null; abbreviation: string | null; definition: string | null}

const setId = `${fixedPages.glossary.path}#slowniczek`

/** The glossary (https://schema.org/DefinedTermSet) with its terms (https://schema.org/DefinedTerm). */
export function definedTermSetJsonLd(terms: readonly Term[]): JsonLdNode {
  return {
    '@type': 'DefinedTermSet',
    '@id': absoluteUrl(setId),
    name: fixedPages.glossary.title,
    url: absoluteUrl(fixedPages.glossary.path),
    inLanguage: 'pl',
    hasDefinedTerm: terms.flatMap(({term, slug, abbreviation, definition}) =>
      term && slug
        ? [
            {
              '@type': 'DefinedTerm',
              '@id': absoluteUrl(documentPath('glossaryTerm', slug)),
              name: term,
              ...(abbreviation ? {termCode: abbreviation} : {}),
              ...(definition ? {description: definition} : {}),
              url: absoluteUrl(documentPath('glossaryTerm', slug)),
              inDefinedTermSet: absoluteUrl(setId),
            },
          ]
        : [],
    ),
  }
}
