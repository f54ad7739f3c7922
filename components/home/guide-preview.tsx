import {fixedPages} from '#lib/addresses/addresses.ts'
import {counted} from '#lib/polish/plurals.ts'

import {type ChapterLink, ChapterPath} from '../guide/chapter-path.tsx'
import {type Edition, EditionNote} from '../guide/edition-note.tsx'

type Props = {edition: Edition; chapters: readonly ChapterLink[]; chapterCount: number}

const chapterForms = {one: 'rozdział', few: 'rozdziały', many: 'rozdziałów'}

/** The beginning of the Informator on the home page: the hero's path leads into it. */
export function GuidePreview({edition, chapters, chapterCount}: Props) {
  return (
    <section aria-labelledby="informator" className="wrap page-grid">
      {/* In one column the edition stands between the hero's path and the chapters, so the line runs past it. */}
      <div className="path-line pt-2 pb-3 text-sm text-ink-soft lg:p-0 lg:before:hidden">
        <EditionNote edition={edition} />
      </div>
      <div>
        <h2 id="informator" className="path-line pt-1 pb-6 text-section">
          <a href={fixedPages.guide.path} className="title-link">
            {fixedPages.guide.title}
          </a>
        </h2>
        <ChapterPath chapters={chapters} />
        {chapterCount > chapters.length && (
          <p className="mt-6 ps-16">
            <a href={fixedPages.guide.path}>Cały spis treści: {counted(chapterCount, chapterForms)}</a>
          </p>
        )}
      </div>
    </section>
  )
}
