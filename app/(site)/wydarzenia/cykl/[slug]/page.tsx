import type {Metadata} from 'next'

import {MeetingList} from '#components/events/series-reading.tsx'
import {PageHeading} from '#components/layout/page-heading.tsx'
import {NotFoundPage, notFoundMetadata} from '#components/page/not-found-page.tsx'
import {pageMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {linkTo} from '#lib/addresses/navigation.ts'
import {documentPath} from '#lib/addresses/paths.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {eventSeriesQuery} from '#sanity/queries/events.ts'

type Props = {params: Promise<{slug: string}>}

export {noneAtBuild as generateStaticParams} from '#lib/freshness/none-at-build.ts'

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const series = await readSeries(params)
  return series
    ? pageMetadata({
        path: documentPath('eventSeries', series.slug),
        title: series.title,
        description: series.description,
      })
    : notFoundMetadata
}

export default async function EventSeriesPage({params}: Props) {
  const series = await readSeries(params)
  if (!series) return <NotFoundPage />
  const {title, slug, description, meetings} = series
  const crumbs = [linkTo(fixedPages.events), {label: title}]
  return (
    <SitePage path={documentPath('eventSeries', slug)} crumbs={crumbs}>
      <div className="wrap">
        <PageHeading title={title} lead={description} margin={<p>Cykl wydarzeń</p>} />
        <div className="page-grid">
          <div className="lg:col-start-2">
            {meetings.length > 0 ? (
              <MeetingList meetings={meetings} />
            ) : (
              <p>Ten cykl nie ma jeszcze żadnego wydarzenia.</p>
            )}
          </div>
        </div>
      </div>
    </SitePage>
  )
}

async function readSeries(params: Props['params']) {
  return sanityFetch({query: eventSeriesQuery, params: await params})
}
