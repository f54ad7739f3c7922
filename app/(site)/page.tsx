import type {Metadata} from 'next'

import {Featured} from '#components/home/featured.tsx'
import {GuidePreview} from '#components/home/guide-preview.tsx'
import {Hero} from '#components/home/hero.tsx'
import {LatestNews} from '#components/home/latest-news.tsx'
import {JsonLd} from '#components/layout/json-ld.tsx'
import {webSiteJsonLd} from '#lib/json-ld/organization.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {homeQuery} from '#sanity/queries/home.ts'

import {pageMetadata} from './page-metadata.ts'
import {readSite} from './read-site.ts'
import {SitePage} from './site-page.tsx'

export const metadata: Metadata = pageMetadata({path: '/', title: null})

export default async function HomePage() {
  const [{home, guide, chapters, chapterCount, news}, {title}] = await Promise.all([
    sanityFetch({query: homeQuery}),
    readSite(),
  ])
  return (
    <SitePage path="/">
      <Hero heading={home?.heading ?? title} lead={home?.lead ?? null} />
      {guide && <GuidePreview edition={guide} chapters={chapters} chapterCount={chapterCount} />}
      <Featured items={home?.featured ?? []} />
      <LatestNews items={news} />
      <JsonLd data={webSiteJsonLd({title})} />
    </SitePage>
  )
}
