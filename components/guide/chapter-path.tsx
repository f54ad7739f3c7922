import {documentPath} from '#lib/addresses/paths.ts'
import {polish} from '#lib/polish/typography.ts'

export type ChapterLink = {_id: string; title: string | null; slug: string | null; summary?: string | null}

/** Chapters as waypoints of the Informator's path. */
export function ChapterPath({chapters}: {chapters: readonly ChapterLink[]}) {
  return (
    <ol className="path-list">
      {chapters.map(({_id, title, slug, summary}) => (
        <li key={_id}>
          <a
            href={documentPath('chapter', slug)}
            className="title-link inline-block pt-1 font-serif text-xl leading-tight font-semibold"
          >
            {polish(title ?? '')}
          </a>
          {summary && <p className="mt-1 text-ink-soft">{polish(summary)}</p>}
        </li>
      ))}
    </ol>
  )
}
