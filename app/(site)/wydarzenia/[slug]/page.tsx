import type {Metadata} from 'next'

import {Event} from '#components/events/event.tsx'
import {JsonLd} from '#components/json-ld/json-ld.tsx'
import {NotFoundPage, notFoundMetadata} from '#components/page/not-found-page.tsx'
import {pageMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {documentPath} from '#lib/addresses/paths.ts'
import {eventEnd, isPast, isSignUpOpen} from '#lib/events/events.ts'
import {limitAge} from '#lib/freshness/limit-age.ts'
import {secondsUntilNext} from '#lib/freshness/turns.ts'
import {eventJsonLd} from '#lib/json-ld/event.ts'
import {endOfDay, formatPeriod} from '#lib/polish/dates.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {eventQuery} from '#sanity/queries/events.ts'

type Props = {params: Promise<{slug: string}>}

export {noneAtBuild as generateStaticParams} from '#lib/freshness/none-at-build.ts'

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const event = await readEvent(params)
  if (!event) return notFoundMetadata
  const {slug, title, startsAt, endsAt, venue} = event
  const description = [startsAt && formatPeriod(startsAt, endsAt), venue].filter(Boolean).join(', ')
  return pageMetadata({
    path: documentPath('event', slug),
    title,
    description: description && `Wydarzenie: ${description}.`,
  })
}

export default async function EventPage({params}: Props) {
  const event = await readEvent(params)
  if (!event) return <NotFoundPage />
  const now = Date.now()
  const signUpEnd = event.signUpUntil ? endOfDay(event.signUpUntil) : null
  await limitAge(secondsUntilNext([eventEnd(event), signUpEnd], now))
  const state = {past: isPast(event, now), signUpOpen: isSignUpOpen(event, now)}
  const crumbs = [linkTo(fixedPages.events), {label: event.title}]
  return (
    <SitePage path={documentPath('event', event.slug)} crumbs={crumbs}>
      <Event event={event} state={state} />
      <JsonLd data={eventJsonLd(event)} />
    </SitePage>
  )
}

async function readEvent(params: Props['params']) {
  return sanityFetch({query: eventQuery, params: await params})
}
