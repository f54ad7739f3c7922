import type {Attachment, Picture, RichText as RichTextValue} from '#lib/rich-text.ts'
import {polish} from '#lib/typography.ts'

import {AttachmentList} from '../content/attachment-list.tsx'
import {DateText} from '../content/date-text.tsx'
import {Figure} from '../content/figure.tsx'
import {PreviousNext} from '../content/previous-next.tsx'
import {EventBox, type EventBoxData} from '../events/event-box.tsx'
import {PageHeading} from '../layout/page-heading.tsx'
import {RichText} from '../rich-text/rich-text.tsx'

type Neighbour = {title: string | null; slug: string | null} | null

export type NewsArticleData = {
  title: string | null
  publishedAt: string | null
  lead: string | null
  category: string | null
  cover: Picture | null
  body: RichTextValue | null
  attachments: (Attachment & {_key: string})[] | null
  event: EventBoxData | null
  newer: Neighbour
  older: Neighbour
}

/** A news item, whole. */
export function NewsArticle({article}: {article: NewsArticleData}) {
  const {title, publishedAt, lead, category, cover, body, attachments, event, newer, older} = article
  return (
    <article className="wrap">
      <PageHeading
        title={title ?? ''}
        lead={lead}
        margin={
          <p>
            {publishedAt && <DateText date={publishedAt} />}
            {category && <span className="block">{polish(category)}</span>}
          </p>
        }
      />
      <div className="page-grid">
        {cover && (
          <div className="cover">
            <Figure picture={cover} sizes="(min-width: 64rem) 52rem, 92vw" leading />
          </div>
        )}
        <div className="lg:col-start-2">
          <RichText value={body} />
          {event && <EventBox event={event} />}
          <AttachmentList attachments={attachments} />
          <PreviousNext
            label="Sąsiednie wiadomości"
            previous={linkTo(older)}
            next={linkTo(newer)}
            words={{previous: 'Starsza wiadomość', next: 'Nowsza wiadomość'}}
          />
        </div>
      </div>
    </article>
  )
}

function linkTo(neighbour: Neighbour) {
  return neighbour?.slug ? {title: neighbour.title ?? '', href: `/aktualnosci/${neighbour.slug}`} : null
}
