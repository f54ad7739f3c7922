import {chapterPath, formsOf, type HasForms} from '#lib/guide/chapter-forms.ts'
import {type ChangeNote, newestFirst} from '#lib/guide/guide-changes.ts'
import {polish} from '#lib/polish/typography.ts'
import {chapterIds} from '#lib/rich-text/heading-anchors.ts'
import {type HeadingSource, headingsOf, numberHeadings, type StoredAnchor} from '#lib/rich-text/headings.ts'

import {DateText} from '../content/date-text.tsx'
import {LegalStatus} from '../content/legal-status.tsx'

export type ContentsChapter = HasForms & {
  _id: string
  title: string | null
  slug: string | null
  summary: string | null
  legalStatusDate: string | null
  changeNotes: ChangeNote[] | null
  headingAnchors: StoredAnchor[] | null
  headings: HeadingSource[] | null
}

/** The chapters of the Informator along its path: what each is about, its parts, its other forms, its last change. */
export function ChapterContents({chapters}: {chapters: readonly ContentsChapter[]}) {
  return (
    <ol className="path-list">
      {chapters.map((chapter, index) => (
        <li key={chapter._id}>
          <h3 className="pt-1 text-xl leading-tight">
            <a href={chapterPath(chapter.slug ?? '')} className="title-link">
              {polish(chapter.title ?? '')}
            </a>
          </h3>
          {chapter.summary && <p className="mt-1 text-ink-soft">{polish(chapter.summary)}</p>}
          <Parts chapter={chapter} number={index + 1} />
          <About chapter={chapter} />
        </li>
      ))}
    </ol>
  )
}

function Parts({chapter, number}: {chapter: ContentsChapter; number: number}) {
  const headings = headingsOf(chapter.headings ?? [], chapterIds, chapter.headingAnchors ?? [])
  const parts = numberHeadings(headings, number).filter(({level}) => level === 2)
  if (parts.length === 0) return null
  return (
    <ul className="mt-3 text-sm leading-snug">
      {parts.map(({anchor, text, number: partNumber}) => (
        <li key={anchor}>
          <a
            href={`${chapterPath(chapter.slug ?? '')}#${anchor}`}
            className="inline-block py-0.5 text-inherit decoration-rule hover:text-vine hover:decoration-current"
          >
            <span className="part-number">{partNumber} </span>
            {polish(text)}
          </a>
        </li>
      ))}
    </ul>
  )
}

function About({chapter}: {chapter: ContentsChapter}) {
  const forms = formsOf(chapter)
  const [last] = newestFirst(chapter.changeNotes ?? [])
  return (
    <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
      {last?.date && (
        <span>
          Zmieniony <DateText date={last.date} />
        </span>
      )}
      {chapter.legalStatusDate && <LegalStatus date={chapter.legalStatusDate} />}
      {forms.map(({form, label}) => (
        <a key={form} href={chapterPath(chapter.slug ?? '', form)}>
          {label}
          <span className="sr-only">: {chapter.title}</span>
        </a>
      ))}
    </p>
  )
}
