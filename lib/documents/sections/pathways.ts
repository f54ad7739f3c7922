import {documentPath} from '#lib/addresses/paths.ts'
import {entityKindTitle} from '#lib/entities/entity-kinds.ts'
import {formatDate} from '#lib/polish/dates.ts'
import {polish} from '#lib/polish/typography.ts'
import type {DocumentBlock} from '#lib/rich-text/document-block.ts'

import {type Reference, referenceWords} from './references.ts'
import {type DocumentSection, named, namedLines, sectionHeading, wordsParagraph} from './section.ts'

/** A pathway as its query answers. */
export type PathwayContent = {
  _updatedAt: string
  title: string | null
  slug: string | null
  situation: string | null
  conditions: string[] | null
  exclusions: string[] | null
  duration: string | null
  outcome: string | null
  legalStatusDate: string | null
  legalBasis: Reference[] | null
  steps: Step[] | null
}
type Step = {
  title: string | null
  actor: string | null
  entityKinds: string[] | null
  description: string | null
  conditions: string[] | null
  exclusions: string[] | null
  documents: string[] | null
  duration: string | null
  outcome: string | null
  legalBasis: Reference[] | null
}

/** The anchors of pathways in a document, by their paths on the site. */
export function pathwayAnchors(pathways: readonly PathwayContent[]): [path: string, anchor: string][] {
  return pathways.map(({slug}, at) => [documentPath('pathway', slug), anchorAt(at)])
}

/** All pathways, each whole; null where there is none. `legalStatusDate` is that of the document. */
export function pathwaysSection(
  pathways: readonly PathwayContent[],
  legalStatusDate: string | null,
): DocumentSection | null {
  if (pathways.length === 0) return null
  return {
    anchor: 'sciezki',
    kind: 'pathways',
    title: 'Ścieżki krok po kroku',
    lead: 'Dla kogo jest każda ze ścieżek, co ją otwiera, co wyklucza i kto działa na kolejnych etapach.',
    blocks: pathways.flatMap((pathway, at) => pathwayBlocks(pathway, at, legalStatusDate)),
  }
}

/** What a pathway and its steps rest on. */
export function pathwayReferences({legalBasis, steps}: PathwayContent): Reference[] {
  return [...(legalBasis ?? []), ...(steps ?? []).flatMap((step) => step.legalBasis ?? [])]
}

function pathwayBlocks(pathway: PathwayContent, at: number, legalStatusDate: string | null): DocumentBlock[] {
  const {title, situation, conditions, exclusions, steps, duration, outcome, legalBasis} = pathway
  const own = pathway.legalStatusDate !== legalStatusDate ? pathway.legalStatusDate : null
  return [
    sectionHeading(2, anchorAt(at), title ?? ''),
    ...wordsParagraph(situation),
    ...named('Warunki', conditions),
    ...named('Co wyklucza', exclusions),
    {
      kind: 'steps',
      title: 'Krok po kroku',
      items: (steps ?? []).map((step) => ({title: polish(step.title ?? ''), blocks: stepBlocks(step)})),
    },
    ...named('Dokąd prowadzi', [outcome]),
    ...named('Czas w sumie', [duration]),
    ...namedLines('Podstawa prawna', (legalBasis ?? []).map(referenceWords)),
    ...named('Stan prawny na dzień', [own && formatDate(own)]),
  ]
}

function stepBlocks(step: Step): DocumentBlock[] {
  return [
    ...wordsParagraph(step.description),
    ...named('Kto działa', [step.actor]),
    ...named('Warunki', step.conditions),
    ...named('Co wyklucza', step.exclusions),
    ...named('Dokumenty', step.documents),
    ...named('Czas', [step.duration]),
    ...named('Dokąd prowadzi', [step.outcome]),
    ...named('W wykazie', [(step.entityKinds ?? []).map(entityKindTitle).join(', ')]),
    ...namedLines('Podstawa prawna', (step.legalBasis ?? []).map(referenceWords)),
  ]
}

function anchorAt(index: number): string {
  return `sciezka-${index + 1}`
}
