import {newestFirst} from '#lib/guide/guide-changes.ts'
import {isoDay} from '#lib/polish/dates.ts'

import {currentSlugs, type Redirect} from './current-slugs.ts'

/** A chapter as far as its history goes. */
type DatedChapter = {
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
function changesSince(chapter: DatedChapter, version: string, named: boolean): ChapterState {
  // A chapter that the printout names cannot be new, whatever its document's age: it was moved or restored.
  if (!named && Date.parse(chapter._createdAt) > Date.parse(version)) return {state: 'new', chapter}
  if (Date.parse(chapter._updatedAt) <= Date.parse(version)) return {state: 'unchanged', chapter}
  const day = isoDay(version)
  const notes = (chapter.changeNotes ?? []).flatMap(({_key, date, note}) =>
    date && note && date >= day ? [{_key, date, note}] : [],
  )
  return {state: 'changed', chapter, notes: newestFirst(notes)}
}

type GuideNow = {
  guide: {_updatedAt: string} | null
  chapters: readonly DatedChapter[]
  redirects: readonly Redirect[]
}

/** What became of a printout: of its chapters, of how many that are gone, and of what stands before them in the whole. */
export type PrintoutState = {
  chapters: ChapterState[]
  missing: number
  /** When the introduction or the edition of a printout of the whole was changed; null where it was not. */
  guideChangedAt: string | null
  current: boolean
}

/** What happened since `version` to a printout of the chapters `slugs`, or of the whole Informator where none is named. */
export function printoutSince(
  {guide, chapters, redirects}: GuideNow,
  version: string,
  slugs: readonly string[],
): PrintoutState {
  const known = new Set(chapters.flatMap(({slug}) => slug ?? []))
  const wanted = new Set(currentSlugs(slugs, redirects, known))
  const isWhole = wanted.size === 0
  const held = isWhole ? chapters : chapters.filter(({slug}) => slug && wanted.has(slug))
  const states = held.map((chapter) => changesSince(chapter, version, !isWhole))
  const missing = [...wanted].filter((slug) => !known.has(slug)).length
  const guideChanged = isWhole && guide !== null && Date.parse(guide._updatedAt) > Date.parse(version)
  return {
    chapters: states,
    missing,
    guideChangedAt: guideChanged ? guide._updatedAt : null,
    current: missing === 0 && !guideChanged && states.every(({state}) => state === 'unchanged'),
  }
}
