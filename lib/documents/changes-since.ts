import {isoDay} from '../dates.ts'

/** A chapter as far as its history goes. */
export type DatedChapter = {
  _id: string
  _createdAt: string
  _updatedAt: string
  title: string | null
  slug: string | null
  changeNotes: {_key: string; date: string | null; note: string | null}[] | null
}

/** What became of a chapter since a version of it was printed. */
export type ChapterState =
  | {state: 'unchanged'; chapter: DatedChapter}
  | {state: 'new'; chapter: DatedChapter}
  | {state: 'changed'; chapter: DatedChapter; notes: {_key: string; date: string; note: string}[]}

/**
 * What happened to a chapter since `version` (ISO 8601): nothing, or a change with what editors noted about it, newest
 * first; `named` says that the printout is known to hold it. Notes have days only, so those of the version's own day are told again: better twice than not at all.
 */
export function changesSince(chapter: DatedChapter, version: string, named: boolean): ChapterState {
  // A chapter that the printout names cannot be new, whatever its document's age: it was moved or restored.
  if (!named && Date.parse(chapter._createdAt) > Date.parse(version)) return {state: 'new', chapter}
  if (Date.parse(chapter._updatedAt) <= Date.parse(version)) return {state: 'unchanged', chapter}
  const day = isoDay(version)
  const notes = (chapter.changeNotes ?? []).flatMap(({_key, date, note}) =>
    date && note && date >= day ? [{_key, date, note}] : [],
  )
  return {state: 'changed', chapter, notes: notes.toSorted((a, b) => b.date.localeCompare(a.date))}
}

/** The slug that a chapter printed as `slug` has today, after at most ten redirects; the same where there is none. */
export function currentSlug(
  slug: string,
  redirects: readonly {from: string | null; to: string | null}[],
  known: ReadonlySet<string>,
): string {
  let current = slug
  for (let step = 0; step < 10 && !known.has(current); step++) {
    const path = `/informator/${current}`
    const target = redirects.find(({from}) => from === path)?.to
    const next = /^\/informator\/([a-z0-9-]+)$/.exec(target ?? '')?.[1]
    if (!next) break
    current = next
  }
  return current
}
