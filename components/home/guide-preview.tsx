import {fixedPages} from '#lib/addresses/addresses.ts'
import {counted} from '#lib/polish/plurals.ts'

import {type ChapterLink, ChapterPath} from '../guide/chapter-path.tsx'
import {type Edition, EditionNote} from '../guide/edition-note.tsx'

type Props = {edition: Edition; chapters: readonly ChapterLink[]; chapterCount: number}

const chapterForms = {one: 'rozdział', few: 'rozdziały', many: 'rozdziałów'}

/** The beginning of the Informator on the home page: the hero's path leads into it. */
export function GuidePreview({edition, chapters, chapterCount}: Props) {
  return (
    <section aria-labelledby="informator" className="wrap page-grid guide-preview">
      <div className="margin-note">
        <EditionNote edition={edition} />
      </div>
      <div>
        <h2 id="informator" className="path-heading">
          <a href={fixedPages.guide.path}>{fixedPages.guide.title}</a>
        </h2>
        <ChapterPath chapters={chapters} />
        {chapterCount > chapters.length && (
          <p className="path-end">
            <a href={fixedPages.guide.path}>Cały spis treści: {counted(chapterCount, chapterForms)}</a>
          </p>
        )}
      </div>
    </section>
  )
}
