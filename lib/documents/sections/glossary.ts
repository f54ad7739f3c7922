import {fixedPages} from '#lib/addresses/addresses.ts'
import {pathOf} from '#lib/addresses/paths.ts'
import {byPolishOrder} from '#lib/entities/directory.ts'
import {polish} from '#lib/polish/typography.ts'
import {type Inline, plainInline} from '#lib/rich-text/document-block.ts'

import type {DocumentSection} from './section.ts'

/** A term as its query answers. */
export type TermContent = {
  _id: string
  _updatedAt: string
  term: string | null
  slug: string | null
  abbreviation: string | null
  definition: string | null
  related: ({_id: string; term: string | null} | null)[] | null
}

/** The anchors of the terms in a document, by their addresses on the site. */
export function termAnchors(terms: readonly TermContent[]): [path: string, anchor: string][] {
  const places = sorted(terms).flatMap(({slug}, at): [string, string][] => {
    const path = pathOf({_type: 'glossaryTerm', slug})
    return path ? [[path, anchorAt(at)]] : []
  })
  return terms.length > 0 ? [[fixedPages.glossary.path, anchor], ...places] : []
}

/** The glossary in Polish order; null where it is empty. */
export function glossarySection(terms: readonly TermContent[]): DocumentSection | null {
  if (terms.length === 0) return null
  const all = sorted(terms)
  const anchors = new Map(all.map(({_id}, at) => [_id, anchorAt(at)]))
  return {
    anchor,
    kind: 'glossary',
    title: fixedPages.glossary.title,
    lead: '',
    blocks: [
      {
        kind: 'terms',
        items: all.map(({term, abbreviation, definition, related}, at) => ({
          anchor: anchorAt(at),
          term: polish(abbreviation ? `${term ?? ''} (${abbreviation})` : (term ?? '')),
          content: [plainInline(polish(definition ?? '')), ...relatedWords(related, anchors)],
        })),
      },
    ],
  }
}

const anchor = 'slowniczek'

function relatedWords(related: TermContent['related'], anchors: ReadonlyMap<string, string>): Inline[] {
  const known = (related ?? []).flatMap((term) => {
    const place = term && anchors.get(term._id)
    return place ? [plainInline(polish(term.term ?? ''), `#${place}`)] : []
  })
  if (known.length === 0) return []
  return [plainInline('\nZobacz też: '), ...known.flatMap((term, at) => (at > 0 ? [plainInline(', '), term] : [term]))]
}

function sorted(terms: readonly TermContent[]): TermContent[] {
  return byPolishOrder(terms, ({term}) => term ?? '')
}

function anchorAt(index: number): string {
  return `pojecie-${index + 1}`
}
