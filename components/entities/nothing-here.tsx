import {directoryPath} from '#lib/paths.ts'
import {neighboursOf, powiatPlace} from '#lib/powiats.ts'
import {polish} from '#lib/typography.ts'

import type {Narrowing} from './directory-choices.ts'

/** Says that the directory has nothing here, and that this is no proof that there is nothing. */
export function NothingHere({kind, powiat, othersHere}: Narrowing & {othersHere: number}) {
  const place = powiat && powiatPlace(powiat)
  const what = kind ? 'podmiotów tego rodzaju' : 'żadnych podmiotów'
  return (
    <div className="nothing-here">
      <p>
        {polish(place ? `Nie mamy w wykazie ${what} ${place}.` : `Nie mamy jeszcze w wykazie ${what}.`)} Nie znaczy to,
        że {place ? 'tam ' : ''}nie działają.
      </p>
      {kind && othersHere > 0 && (
        <p>
          <a href={directoryPath({powiat})}>{polish(`Podmioty innych rodzajów ${place ?? 'w wykazie'}`)}</a>
        </p>
      )}
      {powiat && neighboursOf(powiat).length > 0 && <p>Zobacz, co jest w&nbsp;sąsiedztwie.</p>}
    </div>
  )
}
