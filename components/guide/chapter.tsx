import {headingsOf} from '#lib/headings.ts'
import {neighbours} from '#lib/neighbours.ts'
import type {RichText as RichTextValue} from '#lib/rich-text.ts'

import {type ChangeNote, ChangeNotes} from '../content/change-notes.tsx'
import {LegalBasis, type LegalReference} from '../content/legal-basis.tsx'
import {PreviousNext} from '../content/previous-next.tsx'
import {TableOfContents} from '../content/table-of-contents.tsx'
import {PageHeading} from '../layout/page-heading.tsx'
import {RichText} from '../rich-text/rich-text.tsx'
import type {ChapterLink} from './chapter-path.tsx'
import {type Edition, EditionNote} from './edition-note.tsx'
import {TakeAlong} from './take-along.tsx'

type ChapterData = {
  _id: string
  title: string | null
  slug?: string | null
  summary: string | null
  body: RichTextValue | null
  legalBasis: LegalReference[] | null
  changeNotes: ChangeNote[] | null
}

type Props = {chapter: ChapterData; chapters: readonly ChapterLink[]; edition: Edition | null}

const ownAnchors = ['do-tresci', 'spis-tresci', 'podstawa-prawna', 'historia-zmian', 'zabierz-ze-soba']

/** A chapter of the Informator: its text stands along the path, one waypoint for each part. */
export function Chapter({chapter, chapters, edition}: Props) {
  const {position, previous, next} = neighbours(chapters, ({_id}) => _id === chapter._id)
  const headings = headingsOf(chapter.body ?? [], ownAnchors)
  return (
    <article className="wrap">
      <PageHeading
        title={chapter.title ?? ''}
        lead={chapter.summary}
        margin={<ChapterNumber position={position} count={chapters.length} edition={edition} />}
      />
      <div className="page-grid">
        <div className="toc-place">
          <TableOfContents headings={headings} title="W tym rozdziale" />
        </div>
        <div className="along-path">
          <RichText value={chapter.body} headings={headings} />
          <LegalBasis references={chapter.legalBasis} />
          <ChangeNotes notes={chapter.changeNotes} />
          <TakeAlong slug={chapter.slug} />
          <PreviousNext
            label="Sąsiednie rozdziały"
            previous={linkTo(previous)}
            next={linkTo(next)}
            words={{previous: 'Poprzedni rozdział', next: 'Następny rozdział'}}
          />
        </div>
      </div>
    </article>
  )
}

function ChapterNumber({position, count, edition}: {position: number; count: number; edition: Edition | null}) {
  return (
    <>
      <p className="chapter-number">
        <span className="sr-only">Rozdział </span>
        <span className="chapter-digit">{position}</span>
        <span className="chapter-count"> z {count}</span>
      </p>
      <EditionNote edition={edition} />
    </>
  )
}

function linkTo(chapter: ChapterLink | null) {
  return chapter?.slug ? {title: chapter.title ?? '', href: `/informator/${chapter.slug}`} : null
}
