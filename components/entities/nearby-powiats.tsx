import {neighboursOf, powiatTitle} from '#lib/entities/powiats.ts'

import type {DirectoryChoice} from './directory-links.tsx'

/** The powiats around one, with the number of entities in each. */
export function NearbyPowiats({
  powiat,
  choices,
}: {
  powiat: string
  choices: readonly (DirectoryChoice & {value: string})[]
}) {
  const around = new Set(neighboursOf(powiat))
  return (
    <section aria-labelledby="sasiedztwo" className="directory-section">
      <h2 id="sasiedztwo">W&nbsp;sąsiedztwie</h2>
      <ul className="plain-list">
        {choices
          .filter(({value}) => around.has(value))
          .map(({value, href, count}) => (
            <li key={value}>
              <a href={href}>{powiatTitle(value)}</a> <span className="text-ink-soft lining-nums">({count})</span>
            </li>
          ))}
      </ul>
    </section>
  )
}
