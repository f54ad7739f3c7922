import {AttachmentList} from '#components/media/attachment-list.tsx'
import {Figure} from '#components/media/figure.tsx'
import {PreviousNext} from '#components/navigation/previous-next.tsx'
import {documentPath, newsListPath} from '#lib/addresses/paths.ts'
import {polish} from '#lib/polish/typography.ts'
import type {EditMarks} from '#lib/preview/edit-marks.ts'
import type {Attachment, Picture, RichText as RichTextValue} from '#lib/rich-text/rich-text.ts'

import {DateText} from '../content/date-text.tsx'
import {EventBox, type EventBoxData} from '../events/event-box.tsx'
import {SeriesReading} from '../events/series-reading.tsx'
import {PageHeading} from '../layout/page-heading.tsx'
import {RichText} from '../rich-text/rich-text.tsx'
import {RelatedNews, type RelatedNewsData} from './related-news.tsx'

type Neighbour = {title: string | null; slug: string | null} | null

export type NewsArticleData = {
  title: string | null
  publishedAt: string | null
  lead: string | null
  category: {title: string | null; slug: string | null} | null
  cover: Picture | null
  body: RichTextValue | null
  attachments: (Attachment & {_key: string})[] | null
  event: EventBoxData | null
  newer: Neighbour
  older: Neighbour
  related: RelatedNewsData[]
}

type Props = {article: NewsArticleData; archival: boolean; marks?: EditMarks}

/** A news item, whole; one of the archive says so before anything else. */
export function NewsArticle({article, archival, marks = null}: Props) {
  const {title, publishedAt, lead, category, cover, body, attachments, event, newer, older, related} = article
  return (
    <article className="wrap">
      <PageHeading
        title={title ?? ''}
        lead={lead}
        marks={marks && {title: marks('title'), lead: marks('lead')}}
        margin={
          <p className="flex flex-wrap gap-x-3 lg:flex-col lg:items-start">
            {publishedAt && <DateText date={publishedAt} />}{' '}
            {category?.slug && <a href={newsListPath(1, {category: category.slug})}>{polish(category.title ?? '')}</a>}
          </p>
        }
      />
      {archival && (
        <div className="page-grid">
          <ArchiveNotice />
        </div>
      )}
      <div className="page-grid">
        {cover && (
          <div className="mb-8 lg:col-span-2 lg:col-start-2 lg:mb-12" {...marks?.('cover')}>
            <Figure picture={cover} sizes="(min-width: 64rem) 52rem, 70vw" leading />
          </div>
        )}
        <div className="lg:col-start-2 lg:row-start-2">
          <RichText value={body} edit={{marks, field: 'body'}} />
          <AttachmentList attachments={attachments} />
          {event && <EventBox event={event} />}
          {event?.series && <SeriesReading series={event.series} current={event._id} />}
          <RelatedNews id="podobne" title="Zobacz też" news={related} />
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
  return neighbour?.slug ? {title: neighbour.title ?? '', href: documentPath('newsArticle', neighbour.slug)} : null
}

/** Says of a news item that it is old, so that nobody acts on what no longer holds. */
function ArchiveNotice() {
  return (
    <div className="callout mb-8 lg:col-start-2" role="note" aria-labelledby="wiadomosc-archiwalna" data-tone="note">
      <p className="font-bold" id="wiadomosc-archiwalna">
        Wiadomość archiwalna
      </p>
      <p>Ma ponad pięć lat. Przepisy, terminy i dane kontaktowe mogły się zmienić, a niektóre odnośniki nie działać.</p>
    </div>
  )
}
