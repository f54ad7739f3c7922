import type {ReactNode} from 'react'

import type {ChapterForm, HasForms} from '#lib/guide/chapter-forms.ts'
import {type ChangeNote, newestFirst} from '#lib/guide/guide-changes.ts'

import {DateText} from '../content/date-text.tsx'
import {PageHeading} from '../layout/page-heading.tsx'
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
  edition: Edition | null
  form: ChapterForm | null
  title: string
  lead?: ReactNode
  children: ReactNode
}

/** A chapter in one of its forms: its heading, its place in the Informator, and the way to its other forms. */
export function ChapterFrame({chapter, position, count, edition, form, title, lead, children}: Props) {
  const [last] = newestFirst(chapter.changeNotes ?? [])
  const note = (
    <>
      <p className="chapter-number">
        <span className="lg:sr-only">Rozdział </span>
        <span className="chapter-digit">{position}</span>
        <span className="chapter-count"> z&nbsp;{count}</span>
      </p>
      <EditionNote edition={editionOf(chapter, edition)} />
      {last?.date && (
        <p>
          Ostatnia zmiana <DateText date={last.date} />
        </p>
      )}
    </>
  )
  return (
    <article className="wrap">
      <PageHeading title={title} lead={lead} margin={note} />
      <div className="page-grid">
        <div className="lg:col-start-2">
          <FormSwitch chapter={chapter} current={form} />
        </div>
      </div>
      <div className="page-grid">{children}</div>
    </article>
  )
}

/** The edition with the day on which the law in this chapter was checked, if that was later than for the whole. */
export function editionOf(chapter: Pick<ChapterHead, 'legalStatusDate'>, edition: Edition | null): Edition | null {
  return edition && {...edition, legalStatusDate: chapter.legalStatusDate ?? edition.legalStatusDate}
}
