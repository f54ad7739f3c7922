import {powiatHeading} from '#lib/entities/powiats.ts'
import {type MapArea, mapSize, regionMap} from '#lib/entities/region-map.ts'
import {counted} from '#lib/polish/plurals.ts'

import type {DirectoryChoice} from './directory-links.tsx'

const entityForms = {one: 'podmiot', few: 'podmioty', many: 'podmiotów'}
const lineHeight = 13

// Room for the lines around the outermost areas.
const margin = 3
const viewBox = [-margin, -margin, mapSize.width + 2 * margin, mapSize.height + 2 * margin].join(' ')

/**
 * The region as a schematic map whose areas are links with the number of entities there. An aid beside the list of
 * powiats, which says the same in words.
 */
export function RegionMap({choices}: {choices: readonly (DirectoryChoice & {value: string})[]}) {
  return (
    <nav aria-labelledby="mapa" className="region-map">
      <h2 id="mapa">Mapa</h2>
      <figure>
        <svg viewBox={viewBox}>
          {regionMap.map((area) => {
            const choice = choices.find(({value}) => value === area.powiat)
            return choice && <Area key={area.powiat} area={area} choice={choice} />
          })}
        </svg>
        <figcaption>
          Mapa schematyczna: pokazuje, co z&nbsp;czym sąsiaduje, nie kształty i&nbsp;odległości. Liczba to liczba
          podmiotów w&nbsp;wykazie.
        </figcaption>
      </figure>
    </nav>
  )
}

function Area({area: {powiat, outline, label}, choice}: {area: MapArea; choice: DirectoryChoice}) {
  const {href, count, isCurrent} = choice
  const [x, y] = label.at
  return (
    <a href={href} aria-current={isCurrent ? 'page' : undefined} className={count > 0 ? 'filled' : undefined}>
      <title>{`${powiatHeading(powiat)}: ${counted(count, entityForms)}`}</title>
      <polygon points={outline.map((point) => point.join()).join(' ')} />
      {label.lines.map((line, at) => (
        <text key={line} x={x} y={y + at * lineHeight}>
          {line}
        </text>
      ))}
      <text className="map-count" x={x} y={y + label.lines.length * lineHeight + 3}>
        {count}
      </text>
    </a>
  )
}
