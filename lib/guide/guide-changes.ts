import {documentPath} from '#lib/addresses/paths.ts'
import {compareMoments, formatMonth, isoDay, newestOf} from '#lib/polish/dates.ts'

/** A note on what was changed in a chapter. `date` is a day. */
export type ChangeNote = {_key: string; date: string | null; note: string | null}

/** What tells when a chapter was last changed, as editors know it. */
export type Changed = {changeNotes: readonly {date: string | null}[] | null; legalStatusDate: string | null}

export type ChangedChapter = {
  _id: string
  title: string | null
  slug: string | null
  changeNotes: readonly ChangeNote[] | null
}

/** A change in the Informator. `id` is the same for good; `path` leads to the note in its chapter. */
export type GuideChange = {id: string; chapter: string; path: string; date: string; note: string}

/** A chapter's notes, newest first; of one day, in the editors' order. */
export function newestFirst<Note extends {date: string | null}>(notes: readonly Note[]): Note[] {
  return notes.toSorted((a, b) => compareMoments(b.date, a.date))
}

/**
 * When a chapter was last changed or its law checked (ISO date); null where editors have noted neither. When its document was
 * last written, as by an import, is no change of what it says.
 */
export function lastChange({changeNotes, legalStatusDate}: Changed): string | null {
  return newestOf(...(changeNotes ?? []).map(({date}) => date), legalStatusDate)
}

/** The id of a note on its chapter's page. */
export function changeAnchor(key: string): string {
  return `zmiana-${key}`
}

/** All changes of all chapters that have a date and words, newest first; of one day, in the order of the chapters. */
export function guideChanges(chapters: readonly ChangedChapter[]): GuideChange[] {
  const changes = chapters.flatMap(({_id, title, slug, changeNotes}) =>
    (changeNotes ?? []).flatMap(({_key, date, note}) => {
      if (!slug || !note || !date || isoDay(date) === '') return []
      const path = `${documentPath('chapter', slug)}#${changeAnchor(_key)}`
      return [{id: `${_id}/${_key}`, chapter: title ?? '', path, date: isoDay(date), note}]
    }),
  )
  return newestFirst(changes)
}

/** Changes under the months they were made in, as „listopad 2026”; `month` is `2026-11`. */
export function changesByMonth(
  changes: readonly GuideChange[],
): {month: string; title: string; changes: GuideChange[]}[] {
  const months = Map.groupBy(changes, ({date}) => date.slice(0, 7))
  return [...months].map(([month, items]) => ({month, title: formatMonth(`${month}-01`), changes: items}))
}
