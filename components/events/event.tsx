import {documentPages} from '#lib/addresses/addresses.ts'
import {generatePath} from '#lib/addresses/routes.ts'
import type {RichText as RichTextValue, SimpleText as SimpleTextValue} from '#lib/rich-text/rich-text.ts'

import {PageHeading} from '../layout/page-heading.tsx'
import {RelatedNews, type RelatedNewsData} from '../news/related-news.tsx'
import {RichText} from '../rich-text/rich-text.tsx'
import {SimpleText} from '../rich-text/simple-text.tsx'
import {EventFacts, type EventFactsData} from './event-facts.tsx'
import {type SeriesData, SeriesReading} from './series-reading.tsx'

export type EventData = Omit<EventFactsData, 'series'> & {
  _id: string
  title: string | null
  slug: string | null
  cancelled: boolean | null
  series: SeriesData | null
  signUp: SimpleTextValue | null
  description: RichTextValue | null
  news: RelatedNewsData[]
}

/** How an event stands on the day the page is made. */
export type EventState = {past: boolean; signUpOpen: boolean}

/** An event, whole, with the news that tell of it and the rest of its series. */
export function Event({event, state}: {event: EventData; state: EventState}) {
  const {_id, title, slug, series, description, signUp, cancelled, news} = event
  return (
    <article className="wrap">
      <PageHeading title={title ?? ''} margin={<p>{stateOf(cancelled, state)}</p>} />
      <div className="page-grid">
        <div className="lg:col-start-2">
          {cancelled && <CancelledNotice />}
          <EventFacts
            event={{
              ...event,
              // Told of at length below, where there is more to read in it.
              series: series && series.meetings.length > 1 ? null : series,
              signUpUntil: state.past || cancelled ? null : event.signUpUntil,
            }}
          />
          {!state.past && !cancelled && (
            <p className="mt-5">
              <a href={generatePath(documentPages.event.parts.calendar, {slug: slug ?? ''})}>
                Dodaj do kalendarza (plik ICS)
              </a>
            </p>
          )}
          {description && (
            <div className="aside-section">
              <RichText value={description} />
            </div>
          )}
          {signUp && !state.past && !cancelled && <SignUp text={signUp} open={state.signUpOpen} />}
          <RelatedNews id="relacje" title="W aktualnościach" news={news} />
          {series && <SeriesReading series={series} current={_id} />}
        </div>
      </div>
    </article>
  )
}

function stateOf(cancelled: boolean | null, {past}: EventState): string {
  if (cancelled) return 'Wydarzenie odwołane'
  return past ? 'Minione wydarzenie' : 'Nadchodzące wydarzenie'
}

function CancelledNotice() {
  return (
    <div className="callout mb-8" role="note" aria-labelledby="odwolane" data-tone="note">
      <p className="font-bold" id="odwolane">
        To wydarzenie odwołano
      </p>
    </div>
  )
}

function SignUp({text, open}: {text: SimpleTextValue; open: boolean}) {
  return (
    <section className="aside-section" aria-labelledby="zgloszenia">
      <h2 id="zgloszenia">Jak się zgłosić</h2>
      <div className="rich-text mt-3">{open ? <SimpleText value={text} /> : <p>Termin zgłoszeń już minął.</p>}</div>
    </section>
  )
}
