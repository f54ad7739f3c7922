import {absoluteHref} from '#lib/addresses/absolute-href.ts'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {mailHref, shortAddress, telephoneHref} from '#lib/addresses/links.ts'
import {detailGroups, type EntityDetails} from '#lib/entities/details.ts'
import {byPowiat} from '#lib/entities/directory.ts'
import type {EntityBasics} from '#lib/entities/entity-basics.ts'
import {entityKindTitle} from '#lib/entities/entity-kinds.ts'
import {neighboursOf, powiatHeading, powiats, powiatTitle} from '#lib/entities/powiats.ts'
import {formatDate} from '#lib/polish/dates.ts'
import {polish} from '#lib/polish/typography.ts'
import {type DocumentBlock, type Inline, plainInline, strongInline} from '#lib/rich-text/document-block.ts'

import {type DocumentSection, sectionHeading, wordsParagraph} from './section.ts'

/** An entity as its query answers. */
export type EntityContent = Omit<EntityBasics, 'slug' | 'source'> & EntityDetails & {_updatedAt: string}

/** The directory under the powiats of the region, also under those that have nothing in it; null where all is empty. */
export function directorySection(entities: readonly EntityContent[]): DocumentSection | null {
  if (entities.length === 0) return null
  const groups = byPowiat(entities)
  const known = new Set<string>(groups.map(({anchor}) => anchor))
  const all = [
    ...powiats.map(({value}) => {
      const anchor = `powiat-${value}`
      const own = groups.find((group) => group.anchor === anchor)?.entities ?? []
      return {anchor, title: powiatHeading(value), entities: own, neighbours: neighboursOf(value)}
    }),
    // Whatever stands under no powiat of the region is not lost.
    ...groups
      .filter(({anchor}) => known.has(anchor) && !powiats.some(({value}) => `powiat-${value}` === anchor))
      .map((group) => ({...group, neighbours: []})),
  ]
  return {
    anchor: 'wykaz-podmiotow',
    kind: 'directory',
    title: 'Wykaz podmiotów według powiatów',
    lead: 'Zanim wyślesz tam kogoś, zadzwoń. Przy każdym wpisie jest dzień, w którym sprawdzono jego dane.',
    blocks: all.flatMap((group) => [
      sectionHeading(2, group.anchor, group.title),
      ...(group.entities.length > 0 ? [entityTable(group.entities)] : nothingHere(group.neighbours)),
    ]),
  }
}

/** The directory's anchor in a document, by its path on the site. */
export function directoryAnchors(entities: readonly EntityContent[]): [path: string, anchor: string][] {
  return entities.length > 0 ? [[fixedPages.entities.path, 'wykaz-podmiotow']] : []
}

function nothingHere(neighbours: readonly string[]): DocumentBlock[] {
  const near = neighbours.map(powiatTitle).join(', ')
  return wordsParagraph(`W wykazie nie ma podmiotów z tego terenu.${near ? ` Sąsiednie: ${near}.` : ''}`)
}

function entityTable(entities: readonly EntityContent[]): DocumentBlock {
  const head = ['Podmiot', 'Adres i kontakt'].map((words) => [plainInline(polish(words))])
  return {
    kind: 'table',
    caption: '',
    headerRow: true,
    headerColumn: true,
    // What an entity offers is many words, and how to reach it few.
    wideFirst: true,
    rows: [head, ...entities.map(entityRow)],
  }
}

function entityRow(entity: EntityContent): Inline[][] {
  const {name, kind, operator, address, phone, email, website, verifiedAt, sample} = entity
  const about = [
    kind && entityKindTitle(kind),
    operator && `prowadzi: ${operator}`,
    sample && 'wpis przykładowy',
    // How many places are free is old by the time that it is printed.
    ...detailGroups(entity).flatMap((group) =>
      group.details.map((line) => `${line.name.toLocaleLowerCase('pl')}: ${line.texts.join('; ')}`),
    ),
  ]
  const href = absoluteHref(website)
  const contact = [
    phone && plainInline(polish(phone), telephoneHref(phone)),
    email && plainInline(email, mailHref(email)),
    website && plainInline(shortAddress(href ?? website), href),
  ].filter((piece) => piece !== null && piece !== '')
  return [
    [strongInline(polish(name ?? '')), ...about.flatMap((words) => (words ? [plainInline(`\n${polish(words)}`)] : []))],
    inLines([
      plainInline(polish(address ?? 'brak adresu')),
      ...(contact.length > 0 ? contact : [plainInline(polish('brak telefonu i e-maila'))]),
      plainInline(polish(verifiedAt ? `sprawdzono: ${formatDate(verifiedAt)}` : 'brak daty sprawdzenia')),
    ]),
  ]
}

function inLines(pieces: readonly Inline[]): Inline[] {
  return pieces.flatMap((piece, at) => (at > 0 ? [plainInline('\n'), piece] : [piece]))
}
