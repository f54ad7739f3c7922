import {Enhancement} from '#components/enhancements/enhancement.tsx'
import {PreviousNext} from '#components/navigation/previous-next.tsx'
import {TableOfContents} from '#components/navigation/table-of-contents.tsx'
import {documentPath} from '#lib/addresses/paths.ts'
import {termExplainer} from '#lib/glossary/explain-terms.ts'
import type {Term} from '#lib/glossary/term-pattern.ts'
import {newestFirst} from '#lib/guide/guide-changes.ts'
import {neighbours} from '#lib/lists/neighbours.ts'
import type {EditMarks} from '#lib/preview/edit-marks.ts'
import {chapterIds} from '#lib/rich-text/heading-anchors.ts'
import {headingsOf, numberHeadings, type StoredAnchor} from '#lib/rich-text/headings.ts'
import type {RichText as RichTextValue} from '#lib/rich-text/rich-text.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import {LegalBasis, type LegalReference} from '../content/legal-basis.tsx'
import {Pieces} from '../glossary/pieces.tsx'
import {RichText} from '../rich-text/rich-text.tsx'
import {ChapterChanges} from './chapter-changes.tsx'
import {ChapterDates, ChapterFrame, type ChapterHead, editionOf} from './chapter-frame.tsx'
import type {ChapterLink} from './chapter-path.tsx'
import {ChapterPathways, type PathwayOfChapter} from './chapter-pathways.tsx'
import {CiteChapter} from './cite-chapter.tsx'
import type {Edition} from './edition-note.tsx'
import {TakeAlong} from './take-along.tsx'

type ChapterData = ChapterHead & {
  summary: string | null
  body: RichTextValue | null
  headingAnchors: StoredAnchor[] | null
  legalBasis: LegalReference[] | null
  entityKinds: string[] | null
  pathways: readonly PathwayOfChapter[]
}

type Props = {
  chapter: ChapterData
  chapters: readonly ChapterLink[]
  edition: Edition | null
  publisher: string | null
  terms: readonly Term[]
  /** In an editor's preview. */
  marks?: EditMarks
}

/** A chapter of the Informator: its text stands along the path, one waypoint for each part. */
export function Chapter({chapter, chapters, edition, publisher, terms, marks = null}: Props) {
  const {position, previous, next} = neighbours(chapters, ({_id}) => _id === chapter._id)
  const title = chapter.title ?? ''
  const body = chapter.body ?? []
  const headings = numberHeadings(headingsOf(body, chapterIds, chapter.headingAnchors ?? []), position)
  const [last] = newestFirst(chapter.changeNotes ?? [])
  // In reading order: each term is explained where the page uses it first.
  const explain = termExplainer(terms, title)
  const lead = chapter.summary ? <Pieces pieces={explain.text(chapter.summary)} /> : null
  const explained = explain.richText(body)
  const opening = openingOf(explained)
  return (
    <ChapterFrame
      chapter={chapter}
      position={position}
      count={chapters.length}
      form={null}
      title={title}
      lead={lead}
      marks={marks}
    >
      {opening && (
        <div className="mb-6 lg:col-start-2 lg:row-start-1">
          <RichText value={[opening]} headings={headings} linked edit={{marks, field: 'body'}} />
        </div>
      )}
      <div className="mb-8 flex flex-col lg:row-span-2 lg:row-start-1">
        <TableOfContents headings={headings} title="W tym rozdziale" depth={3} more={moreParts(chapter)} />
        <div className="-mt-4 lg:order-first lg:mt-0 lg:mb-6">
          <ChapterDates chapter={chapter} edition={edition} />
          <ChapterPathways pathways={chapter.pathways} entityKinds={chapter.entityKinds} />
        </div>
      </div>
      <div className={`lg:col-start-2 ${alongPath}`}>
        <RichText
          value={opening ? explained.slice(1) : explained}
          headings={headings}
          linked
          edit={{marks, field: 'body'}}
        />
        <LegalBasis references={chapter.legalBasis} />
        <ChapterChanges notes={chapter.changeNotes} />
        <CiteChapter
          title={title}
          number={position}
          edition={edition}
          publisher={publisher}
          legalStatusDate={editionOf(chapter, edition)?.legalStatusDate ?? null}
          changedAt={last?.date ?? null}
          url={absoluteUrl(documentPath('chapter', chapter.slug))}
        />
        <TakeAlong slug={chapter.slug} />
        <PreviousNext
          label="Sąsiednie rozdziały"
          previous={linkTo(previous)}
          next={linkTo(next)}
          words={{previous: 'Poprzedni rozdział', next: 'Następny rozdział'}}
        />
      </div>
      <Enhancement name="copy-link" />
    </ChapterFrame>
  )
}

// Where there is room, the text stands along the path; each of its parts is a waypoint.
const alongPath =
  'lg:relative lg:-ms-8 lg:ps-8 lg:before:absolute lg:before:top-3 lg:before:bottom-0 lg:before:start-0 lg:before:border-s-2 lg:before:border-rule lg:[&_h2]:relative lg:[&_h2]:before:absolute lg:[&_h2]:before:start-[calc(1px-var(--spacing-8)-var(--spacing-3)/2)] lg:[&_h2]:before:top-[0.24em] lg:[&_h2]:before:size-3 lg:[&_h2]:before:rounded-full lg:[&_h2]:before:border-2 lg:[&_h2]:before:border-vine lg:[&_h2]:before:bg-paper'

/** The paragraph with which a text begins: on a phone it stands before all that is about the chapter. */
function openingOf(text: RichTextValue): RichTextValue[number] | null {
  const [first] = text
  return first?._type === 'block' && (first.style ?? 'normal') === 'normal' && !first.listItem ? first : null
}

function moreParts({legalBasis, changeNotes}: ChapterData) {
  return [
    ...(legalBasis?.length ? [{anchor: 'podstawa-prawna', text: 'Podstawa prawna'}] : []),
    ...(changeNotes?.length ? [{anchor: 'historia-zmian', text: 'Zmiany w tym rozdziale'}] : []),
    {anchor: 'jak-cytowac', text: 'Jak cytować'},
  ]
}

function linkTo(chapter: ChapterLink | null) {
  return chapter?.slug ? {title: chapter.title ?? '', href: documentPath('chapter', chapter.slug)} : null
}
