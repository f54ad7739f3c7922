import type {Metadata} from 'next'

import {ComingEvents} from '#components/home/coming-events.tsx'
import {Featured} from '#components/home/featured.tsx'
import {GuidePreview} from '#components/home/guide-preview.tsx'
import {Hero} from '#components/home/hero.tsx'
import {LatestNews} from '#components/home/latest-news.tsx'
import {JsonLd} from '#components/json-ld/json-ld.tsx'
import {pageMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {eventEnd} from '#lib/events/events.ts'
import {limitAge} from '#lib/freshness/limit-age.ts'
import {secondsUntilNext} from '#lib/freshness/turns.ts'
import {webSiteJsonLd} from '#lib/json-ld/organization.ts'
import {byPathwayGroup, pathwayGroupPath} from '#lib/pathways/pathway-groups.ts'
import {startOfDay} from '#lib/polish/dates.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {homeQuery} from '#sanity/queries/home.ts'
import {readLatestNews} from '#sanity/read/news.ts'
import {readSite} from '#sanity/read/site.ts'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({path: '/', title: null})
}

export default async function HomePage() {
  const now = Date.now()
  const [{home, guide, chapters, chapterCount, events, pathways}, {title}, news] = await Promise.all([
    sanityFetch({query: homeQuery, params: {today: startOfDay(now)}}),
    readSite(),
    readLatestNews(),
  ])
  await limitAge(secondsUntilNext(events.map(eventEnd), now))
  return (
    <SitePage path="/">
      <Hero heading={home?.heading ?? title} lead={home?.lead ?? null} situations={situationsOf(pathways)} />
      {guide && <GuidePreview edition={guide} chapters={chapters} chapterCount={chapterCount} />}
      <Featured items={home?.featured ?? []} />
      <ComingEvents events={events} />
      <LatestNews {...news} />
      <JsonLd data={webSiteJsonLd({title})} />
    </SitePage>
  )
}

function situationsOf(pathways: readonly {group: string | null}[]) {
  return byPathwayGroup(pathways).map(({title}) => ({label: title, href: pathwayGroupPath(title)}))
}
