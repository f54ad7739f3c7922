import type {RichText as RichTextValue} from '#lib/rich-text.ts'
import {polish} from '#lib/typography.ts'

import {DateText} from '../content/date-text.tsx'
import {PageHeading} from '../layout/page-heading.tsx'
import {RichText} from '../rich-text/rich-text.tsx'
import {EventFacts, type EventFactsData} from './event-facts.tsx'

type NewsLink = {_id: string; title: string | null; slug: string | null; publishedAt: string | null}

export type EventData = Omit<EventFactsData, 'series'> & {
  title: string | null
  series: {title: string | null; description: string | null} | null
  description: RichTextValue | null
  news: NewsLink[]
}

/** An event, whole, with the news that report on it. */
export function Event({event}: {event: EventData}) {
  const {title, series, description, news} = event
  return (
    <article className="wrap">
      <PageHeading title={title ?? ''} margin={<p>Wydarzenie</p>} />
      <div className="page-grid">
        <div className="sections lg:col-start-2">
          <EventFacts event={{...event, series: series?.title ?? null}} />
          <RichText value={description} />
          {series?.description && <SeriesNote title={series.title} description={series.description} />}
          <Reports news={news} />
        </div>
      </div>
    </article>
  )
}

function SeriesNote({title, description}: {title: string | null; description: string}) {
  return (
    <section className="aside-section" aria-labelledby="o-cyklu">
      <h2 id="o-cyklu">O cyklu{title && <>: {polish(title)}</>}</h2>
      <p className="mt-3 whitespace-pre-line">{polish(description)}</p>
    </section>
  )
}

function Reports({news}: {news: readonly NewsLink[]}) {
  if (news.length === 0) return null
  return (
    <section className="aside-section" aria-labelledby="relacje">
      <h2 id="relacje">W aktualnościach</h2>
      <ul className="mt-3 flex flex-col gap-2">
        {news.map(({_id, title, slug, publishedAt}) => (
          <li key={_id}>
            <a href={`/aktualnosci/${slug}`}>{polish(title ?? '')}</a>
            {publishedAt && (
              <span className="meta block">
                <DateText date={publishedAt} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
