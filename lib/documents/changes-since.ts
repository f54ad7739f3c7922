import {newestFirst} from '#lib/guide/guide-changes.ts'
import {isoDay} from '#lib/polish/dates.ts'

import {currentSlugs, type Redirect} from './current-slugs.ts'

/** A chapter as far as its history goes. */
type DatedChapter = {
  _id: string
  _createdAt: string
  title: string | null
  slug: string | null
  legalStatusDate: string | null
  changeNotes: {_key: string; date: string | null; note: string | null}[] | null
}

/** What became of a chapter since a version of it was printed. */
export type ChapterState =
  | {state: 'unchanged'; chapter: DatedChapter}
  | {state: 'new'; chapter: DatedChapter}
  | {state: 'checked'; chapter: DatedChapter; checkedAt: string}
  | {state: 'changed'; chapter: DatedChapter; notes: {_key: string; date: string; note: string}[]}

/**
 * What happened to a chapter since `version` (ISO 8601), as its own dates tell, which are days: a change that editors noted,
 * or its law checked anew. When its document was last written, as by an import, is no change of what it says. `named` says
 * that the printout is known to hold it. Of a changed chapter the notes of the version's own day are told again: better twice than not at all.
 */
function changesSince(chapter: DatedChapter, version: string, named: boolean): ChapterState {
  const day = isoDay(version)
  const notes = (chapter.changeNotes ?? []).flatMap(({_key, date, note}) =>
    date && isoDay(date) ? [{_key, date: isoDay(date), note: note ?? ''}] : [],
  )
  const checkedAt = isoDay(chapter.legalStatusDate ?? '')
  // A chapter that the printout names cannot be new, whatever its age: it was moved or restored.
  const isNew = !named && notes.length > 0 && notes.every(({date}) => date > day) && (!checkedAt || checkedAt > day)
  if (isNew && Date.parse(chapter._createdAt) > Date.parse(version)) return {state: 'new', chapter}
  if (notes.some(({date}) => date > day)) {
    const told = notes.filter(({date, note}) => date >= day && note !== '')
    return {state: 'changed', chapter, notes: newestFirst(told)}
  }
  return checkedAt > day ? {state: 'checked', chapter, checkedAt} : {state: 'unchanged', chapter}
}

type GuideNow = {
  guide: {legalStatusDate: string | null} | null
  pathwaysCheckedAt?: string | null
  entitiesCheckedAt?: string | null
  chapters: readonly DatedChapter[]
  redirects: readonly Redirect[]
}

/** What became of a printout: of its chapters, of how many that are gone, and of what stands before them in the whole. */
export type PrintoutState = {
  chapters: ChapterState[]
  missing: number
  /** The day as of which the law in the whole was checked, where that was after a printout of the whole; else null. */
  guideCheckedAt: string | null
  /** The same of the pathways and of the directory, which a printout of the whole holds too. */
  pathwaysCheckedAt: string | null
  entitiesCheckedAt: string | null
  current: boolean
}

/** What happened since `version` to a printout of the chapters `slugs`, or of the whole Informator where none is named. */
export function printoutSince(
  {guide, pathwaysCheckedAt, entitiesCheckedAt, chapters, redirects}: GuideNow,
  version: string,
  slugs: readonly string[],
): PrintoutState {
  const known = new Set(chapters.flatMap(({slug}) => slug ?? []))
  const wanted = new Set(currentSlugs(slugs, redirects, known))
  const isWhole = wanted.size === 0
  const held = isWhole ? chapters : chapters.filter(({slug}) => slug && wanted.has(slug))
  const states = held.map((chapter) => changesSince(chapter, version, !isWhole))
  const missing = [...wanted].filter((slug) => !known.has(slug)).length
  const sinceThen = (date: string | null | undefined) => {
    const checkedAt = isWhole ? isoDay(date ?? '') : ''
    return checkedAt > isoDay(version) ? checkedAt : null
  }
  const checked = {
    guideCheckedAt: sinceThen(guide?.legalStatusDate),
    pathwaysCheckedAt: sinceThen(pathwaysCheckedAt),
    entitiesCheckedAt: sinceThen(entitiesCheckedAt),
  }
  const isCheckedAnew = Object.values(checked).some((date) => date !== null)
  return {
    chapters: states,
    missing,
    ...checked,
    current: missing === 0 && !isCheckedAnew && states.every(({state}) => state === 'unchanged'),
  }
}
