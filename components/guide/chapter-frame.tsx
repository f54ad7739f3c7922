import type {ReactNode} from 'react'

import type {ChapterForm, HasForms} from '#lib/guide/chapter-forms.ts'
import {type ChangeNote, newestFirst} from '#lib/guide/guide-changes.ts'
import {polish} from '#lib/polish/typography.ts'

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
}

/**
 * A chapter in one of its forms: its heading, its place in the Informator, and the way to its other forms. `children` are
 * laid on the page's grid.
 */
export function ChapterFrame({chapter, position, count, form, title, lead, children}: Props) {
  return (
    <article className="wrap">
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-4 pt-6 pb-8 lg:grid-cols-[var(--container-margin)_minmax(0,var(--container-measure))_minmax(0,1fr)] lg:gap-x-12 lg:py-12 print:block">
        <ChapterNumber position={position} count={count} />
        <h1 className="narrow:col-span-2 lg:col-span-2">{polish(title)}</h1>
        {lead && <p className="lead col-span-2 lg:col-start-2 lg:mt-2">{lead}</p>}
        <FormSwitch chapter={chapter} current={form} />
      </div>
      <div className="page-grid">{children}</div>
    </article>
  )
}

function ChapterNumber({position, count}: Pick<Props, 'position' | 'count'>) {
  return (
    <p className="font-serif leading-none lining-nums narrow:col-span-2 lg:row-span-2">
      <span className="sr-only">Rozdział </span>
      <span className="block text-[3em] font-medium tracking-tight text-vine lg:text-[4.5em] narrow:inline narrow:text-[1em]">
        {position}
      </span>
      <span className="text-ink-soft"> z&nbsp;{count}</span>
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
