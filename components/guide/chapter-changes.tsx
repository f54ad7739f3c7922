import {fixedPages} from '#lib/addresses/addresses.ts'
import {type ChangeNote, changeAnchor, newestFirst} from '#lib/guide/guide-changes.ts'
import {counted} from '#lib/polish/plurals.ts'
import {polish} from '#lib/polish/typography.ts'

import {DateText} from '../content/date-text.tsx'

const changes = {one: 'zmiana', few: 'zmiany', many: 'zmian'}

/** The last change of a chapter in the open, the earlier ones to be opened, and the way to those of all chapters. */
export function ChapterChanges({notes}: {notes: readonly ChangeNote[] | null}) {
  const [last, ...earlier] = newestFirst(notes ?? [])
  if (!last) return null
  return (
    <section className="aside-section" aria-labelledby="historia-zmian">
      <h2 id="historia-zmian">Zmiany w tym rozdziale</h2>
      <p className="mt-4" id={changeAnchor(last._key)}>
        Ostatnia zmiana: <Change {...last} />
      </p>
      {earlier.length > 0 && (
        <details className="mt-3">
          <summary className="py-1 font-bold">Wcześniej: {counted(earlier.length, changes)}</summary>
          <ul className="grid gap-3 ps-4 pt-2">
            {earlier.map((note) => (
              <li key={note._key} id={changeAnchor(note._key)}>
                <Change {...note} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="mt-4">
        <a href={fixedPages.guideChanges.path}>Zmiany we wszystkich rozdziałach</a>
      </p>
    </section>
  )
}

function Change({date, note}: ChangeNote) {
  return (
    <>
      {date && (
        <strong>
          <DateText date={date} />
        </strong>
      )}{' '}
      {polish(note ?? '')}
    </>
  )
}
