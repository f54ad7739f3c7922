import {directoryPath} from '#lib/addresses/paths.ts'
import type {Surroundings} from '#lib/entities/directory.ts'
import type {Narrowing} from '#lib/entities/narrowing.ts'
import {powiatPlace} from '#lib/entities/powiats.ts'
import {polish} from '#lib/polish/typography.ts'

type Props = Narrowing & {othersHere: number; surroundings: Surroundings<unknown>}

/** Says that the directory has nothing here, that this is no proof that there is nothing, and where the nearest is. */
export function NothingHere({kind, powiat, othersHere, surroundings}: Props) {
  const place = powiat && powiatPlace(powiat)
  const what = kind ? 'podmiotów tego rodzaju' : 'żadnych podmiotów'
  return (
    <div className="mt-8 grid gap-3">
      <p>
        {polish(place ? `Nie mamy w wykazie ${what} ${place}.` : `Nie mamy jeszcze w wykazie ${what}.`)} Nie znaczy to,
        że {place ? 'tam ' : ''}nie działają.
      </p>
      {place && <p>{polish(nearest(surroundings))}</p>}
      {kind && othersHere > 0 && (
        <p>
          <a href={directoryPath({powiat})}>{`Podmioty innych rodzajów ${place ?? 'w wykazie'}`}</a>
        </p>
      )}
    </div>
  )
}

function nearest({nearby, inArea}: Surroundings<unknown>): string {
  if (nearby.length > 0) return 'Niżej są podmioty z sąsiednich powiatów.'
  const none = 'Nie mamy ich też w sąsiednich powiatach'
  return inArea.length > 0
    ? `${none}. Niżej są podmioty z tego samego obszaru ośrodka wsparcia ekonomii społecznej (OWES).`
    : `${none} ani na tym samym obszarze ośrodka wsparcia ekonomii społecznej (OWES).`
}
