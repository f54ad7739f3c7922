import {ageOf} from '#lib/polish/ages.ts'
import {polish} from '#lib/polish/typography.ts'

import {DateText} from '../content/date-text.tsx'

/** When the data of an entity were checked, and how long ago that was, in words. */
export function Verified({date, now}: {date: string; now: number}) {
  const age = ageOf(date, now)
  return (
    <>
      sprawdzono dnia <DateText date={date} />
      {age && ', '}
      {age && (
        <span className={age.isOld ? 'text-wine' : undefined}>
          {polish(age.isOld ? `${age.words} – może być nieaktualne` : age.words)}
        </span>
      )}
    </>
  )
}
