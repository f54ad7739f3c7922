import {polish} from '#lib/typography.ts'

import {DateText} from './date-text.tsx'

export type ChangeNote = {_key: string; date: string | null; note: string | null}

/** What was changed in a chapter and when, newest first. */
export function ChangeNotes({notes}: {notes: ChangeNote[] | null}) {
  if (!notes?.length) return null
  const newestFirst = notes.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
  return (
    <section className="aside-section" aria-labelledby="historia-zmian">
      <h2 id="historia-zmian">Historia zmian</h2>
      <ul className="mt-4 flex flex-col gap-3">
        {newestFirst.map(({_key, date, note}) => (
          <li key={_key}>
            {date && (
              <strong>
                <DateText date={date} />
              </strong>
            )}{' '}
            {polish(note ?? '')}
          </li>
        ))}
      </ul>
    </section>
  )
}
