import type {ReactNode} from 'react'

import type {ChapterForm, HasForms} from '#lib/guide/chapter-forms.ts'
import {type ChangeNote, newestFirst} from '#lib/guide/guide-changes.ts'
import {polish} from '#lib/polish/typography.ts'
import type {EditMarks} from '#lib/preview/edit-marks.ts'

import {DateText} from '../content/date-text.tsx'
import {type Edition, EditionNote} from './edition-note.tsx'
import {FormSwitch} from './form-switch.tsx'

/** What every page of a chapter says of it, whichever its form. */
export type ChapterHead = HasForms & {
  _id: string
  title: string | null
  slug: string | null
  legalStatusDate: string | null
  changeNotes: ChangeNote[] | null
}

type Props = {
  chapter: ChapterHead
  position: number
  count: number
  form: ChapterForm | null
  title: string
  lead?: ReactNode
  children: ReactNode
  /** In an editor's preview. */
  marks?: EditMarks
}

/**
 * A chapter in one of its forms: its heading, its place in the Informator, and the way to its other forms. `children` are
 * laid on the page's grid.
 */
export function ChapterFrame({chapter, position, count, form, title, lead, children, marks = null}: Props) {
  return (
    <article className="wrap">
      {/* The title stands where it does on every page. Its number comes after it, in the margin where there is one. */}
      <div className="page-grid gap-y-4 pt-6 pb-8 lg:py-12">
        <h1 className="lg:col-span-2 lg:col-start-2" {...marks?.('title')}>
          {polish(title)}
        </h1>
        <ChapterNumber position={position} count={count} />
        {lead && (
          <p className="lead lg:col-start-2 lg:mt-2" {...marks?.('summary')}>
            {lead}
          </p>
        )}
        <FormSwitch chapter={chapter} current={form} />
      </div>
      <div className="page-grid">{children}</div>
    </article>
  )
}

function ChapterNumber({position, count}: Pick<Props, 'position' | 'count'>) {
  return (
    <p className="font-serif leading-none text-ink-soft lining-nums lg:col-start-1 lg:row-span-2 lg:row-start-1">
      <span className="lg:sr-only">Rozdział </span>
      <span className="font-medium text-vine lg:block lg:text-title lg:tracking-tight">{position}</span>
      <span> z&nbsp;{count}</span>
    </p>
  )
}

/** Which edition of the Informator a chapter is of, as of what day its law holds, and when it was last changed. */
export function ChapterDates({chapter, edition}: {chapter: ChapterHead; edition: Edition | null}) {
  const [last] = newestFirst(chapter.changeNotes ?? [])
  return (
    <div className="text-sm text-ink-soft">
      <EditionNote edition={editionOf(chapter, edition)} />
      {last?.date && (
        <p>
          Ostatnia zmiana <DateText date={last.date} />
        </p>
      )}
    </div>
  )
}

/** The edition with the day on which the law in this chapter was checked, if that was later than for the whole. */
export function editionOf(chapter: Pick<ChapterHead, 'legalStatusDate'>, edition: Edition | null): Edition | null {
  return edition && {...edition, legalStatusDate: chapter.legalStatusDate ?? edition.legalStatusDate}
}
