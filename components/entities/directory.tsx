import type {ReactNode} from 'react'

import {fixedPages} from '#lib/addresses/addresses.ts'
import {byKind, byPowiat, countEntities, type Group, type Surroundings} from '#lib/entities/directory.ts'
import {type FacetRow, noFacets} from '#lib/entities/facets.ts'
import type {Narrowing} from '#lib/entities/narrowing.ts'

import {kindChoices, powiatChoices, wideningChoices} from './directory-choices.ts'
import {DirectoryFilter} from './directory-filter.tsx'
import {DirectoryLinks} from './directory-links.tsx'
import {EntityGroups} from './entity-groups.tsx'
import type {EntityRowData} from './entity-table.tsx'
import {NearbyPowiats} from './nearby-powiats.tsx'
import {NothingHere} from './nothing-here.tsx'
import {PowiatForOthers} from './powiat-for-others.tsx'
import {RegionMap} from './region-map.tsx'
import {SampleNote} from './sample-note.tsx'
import {SupportCentre, type SupportCentreData} from './support-centre.tsx'

type Props = {
  narrowing: Narrowing
  heading: ReactNode
  entities: readonly EntityRowData[]
  /** The nearest entities, where the powiat has none. */
  surroundings: Surroundings<EntityRowData>
  /** Where every entity is filed, for the counts. */
  filed: readonly FacetRow[]
  supportCentres: readonly SupportCentreData[]
  /** ms since the epoch, for the age of the data. */
  now: number
}

/** The directory of entities: the list, and beside it the ways to narrow it by powiat and kind. */
export function Directory({narrowing, heading, entities, surroundings, filed, supportCentres, now}: Props) {
  const {kind, powiat} = narrowing
  const near = [...surroundings.nearby, ...surroundings.inArea]
  const shown = [...entities, ...near]
  const look = {showKind: !kind, markSamples: !shown.every(({sample}) => sample), powiat, now}
  return (
    <div className="wrap directory">
      <div>
        {heading}
        <p className="print:hidden">
          <span>Wybierz:</span>{' '}
          <a href="#powiaty" className={way}>
            powiat
          </a>{' '}
          <a href="#rodzaje" className={way}>
            rodzaj
          </a>{' '}
          <a href="#mapa" className={way}>
            na mapie
          </a>
        </p>
        <DirectoryFilter facets={{...noFacets, kind: kind?.value ?? null, powiat}} rows={filed} />
        <SampleNote entities={shown} />
        {entities.length > 0 ? (
          <EntityGroups
            groups={groupsOf(entities, narrowing)}
            hideHeadings={Boolean(kind && powiat)}
            {...look}
            showKind={!kind && !powiat}
          />
        ) : (
          <NothingHere {...narrowing} {...{surroundings}} othersHere={countEntities(filed, null, powiat)} />
        )}
        {powiat && <NearbyPowiats choices={powiatChoices(narrowing, filed)} powiat={powiat} />}
        <EntityGroups groups={byPowiat(near)} {...look} powiat={null} />
        {powiat && <SupportCentre powiat={powiat} centres={supportCentres} />}
        {powiat && <PowiatForOthers powiat={powiat} isEmpty={countEntities(filed, null, powiat) === 0} />}
      </div>
      <Aside narrowing={narrowing} filed={filed} />
    </div>
  )
}

const way = 'ms-3 inline-block py-0.5'

function Aside({narrowing, filed}: Pick<Props, 'narrowing' | 'filed'>) {
  const powiats = powiatChoices(narrowing, filed)
  const all = wideningChoices(narrowing, filed)
  return (
    <div className="grid content-start gap-8 text-sm leading-snug lg:pt-12 print:block">
      <RegionMap choices={powiats} />
      <DirectoryLinks id="powiaty" title="Powiat" choices={[all.powiat, ...powiats]} />
      <DirectoryLinks id="rodzaje" title="Rodzaj" choices={[all.kind, ...kindChoices(narrowing, filed)]} />
      <p className="mt-6 print:hidden">
        <a href={fixedPages.openData.path}>Cały wykaz do pobrania</a>
      </p>
    </div>
  )
}

// One powiat is divided by kinds, all others by powiats; where both are chosen, one group is left.
function groupsOf(entities: readonly EntityRowData[], {powiat}: Narrowing): Group<EntityRowData>[] {
  return powiat ? byKind(entities) : byPowiat(entities)
}
