import type {Group} from '#lib/entities/directory.ts'
import {polish} from '#lib/polish/typography.ts'

import {EntityTable, type EntityRowData} from './entity-table.tsx'

type Props = {
  groups: readonly Group<EntityRowData>[]
  /** True where the heading of the page has said it already: then only those who hear the page get the heading. */
  hideHeadings?: boolean
  showKind: boolean
  markSamples: boolean
  /** The powiat that the page is about: an entity whose seat is elsewhere says so. */
  powiat: string | null
  now: number
}

/** Parts of the directory under their headings: powiats or kinds. */
export function EntityGroups({groups, hideHeadings = false, showKind, markSamples, powiat, now}: Props) {
  return groups.map(({anchor, title, entities}) => (
    <section key={anchor} aria-labelledby={anchor} className="directory-section">
      <h2 id={anchor} className={hideHeadings ? 'sr-only' : undefined}>
        {polish(title)}
      </h2>
      <EntityTable {...{entities, showKind, markSamples, powiat, now}} caption={`Podmioty: ${title}`} />
    </section>
  ))
}
