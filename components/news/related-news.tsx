import {documentPath} from '#lib/addresses/paths.ts'
import {polish} from '#lib/polish/typography.ts'

import {DateText} from '../content/date-text.tsx'

export type RelatedNewsData = {_id: string; title: string | null; slug: string | null; publishedAt: string | null}

/** News with their dates, as a short list of links; nothing when there are none. */
export function RelatedNews({id, title, news}: {id: string; title: string; news: readonly RelatedNewsData[]}) {
  if (news.length === 0) return null
  return (
    <section className="aside-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="mt-4 grid gap-3">
        {news.map((item) => (
          <li key={item._id}>
            <a href={documentPath('newsArticle', item.slug)}>{polish(item.title ?? '')}</a>
            {item.publishedAt && (
              <span className="block text-sm text-ink-soft">
                <DateText date={item.publishedAt} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
