import type {GuideChange} from '#lib/guide/guide-changes.ts'
import {polish} from '#lib/polish/typography.ts'

import {DateText} from '../content/date-text.tsx'

/** Changes of the Informator: when, in which chapter, and what. */
export function ChangeList({changes}: {changes: readonly GuideChange[]}) {
  return (
    <ul className="mt-4 grid gap-6">
      {changes.map(({id, date, path, chapter, note}) => (
        <li key={id}>
          <p className="text-sm text-ink-soft">
            <DateText date={date} />
          </p>
          <p>
            <a href={path}>{polish(chapter)}</a>
          </p>
          <p>{polish(note)}</p>
        </li>
      ))}
    </ul>
  )
}
