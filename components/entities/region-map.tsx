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
    <nav aria-labelledby="mapa" className="print:break-inside-avoid">
      <h2 id="mapa" className="text-xl">
        Mapa
      </h2>
      <figure>
        <svg viewBox={viewBox} className="my-3 w-full max-w-[24em] overflow-visible print:max-w-[80mm]">
          {regionMap.map((area) => {
            const choice = choices.find(({value}) => value === area.powiat)
            return choice && <Area key={area.powiat} area={area} choice={choice} />
          })}
        </svg>
        <figcaption className="text-sm text-ink-soft">
          Mapa schematyczna: pokazuje, co z&nbsp;czym sąsiaduje, nie kształty i&nbsp;odległości. Liczba to liczba
          podmiotów w&nbsp;wykazie.
        </figcaption>
      </figure>
    </nav>
  )
}

const ground =
  'stroke-vine stroke-[1.25] [stroke-linejoin:round] group-hover:fill-vine group-focus-visible:fill-vine group-aria-[current]:fill-vine print:stroke-1 forced-colors:fill-[Canvas] forced-colors:stroke-[LinkText] forced-colors:group-hover:fill-[Highlight] forced-colors:group-focus-visible:fill-[Highlight] forced-colors:group-aria-[current]:fill-[Highlight]'
const words =
  'fill-ink [text-anchor:middle] group-hover:fill-paper group-focus-visible:fill-paper group-aria-[current]:fill-paper forced-colors:fill-[LinkText] forced-colors:group-hover:fill-[HighlightText] forced-colors:group-focus-visible:fill-[HighlightText] forced-colors:group-aria-[current]:fill-[HighlightText]'

function Area({area: {powiat, outline, label}, choice}: {area: MapArea; choice: DirectoryChoice}) {
  const {href, count, isCurrent} = choice
  const [x, y] = label.at
  return (
    <a href={href} aria-current={isCurrent ? 'page' : undefined} className="group no-underline">
      <title>{`${powiatHeading(powiat)}: ${counted(count, entityForms)}`}</title>
      <polygon
        points={outline.map((point) => point.join()).join(' ')}
        className={`${ground} ${count > 0 ? 'fill-wash' : 'fill-sunk'}`}
      />
      {label.lines.map((line, at) => (
        <text key={line} x={x} y={y + at * lineHeight} className={words} fontSize="11">
          {line}
        </text>
      ))}
      <text
        className={`${words} font-bold lining-nums`}
        fontSize="13"
        x={x}
        y={y + label.lines.length * lineHeight + 3}
      >
        {count}
      </text>
    </a>
  )
}
