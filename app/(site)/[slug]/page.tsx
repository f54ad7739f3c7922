import type {Metadata} from 'next'

import {PageHeading} from '#components/layout/page-heading.tsx'
import {TableOfContents} from '#components/navigation/table-of-contents.tsx'
import {NotFoundPage, notFoundMetadata} from '#components/page/not-found-page.tsx'
import {pageMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {ReportRetention, retentionHeading} from '#components/reports/report-retention.tsx'
import {RichText} from '#components/rich-text/rich-text.tsx'
import {contentPages} from '#lib/addresses/addresses.ts'
import {documentPath} from '#lib/addresses/paths.ts'
import {headingsOf} from '#lib/rich-text/headings.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {pageQuery} from '#sanity/queries/page.ts'
import {readRetentionDays} from '#sanity/read/reports.ts'

type Props = {params: Promise<{slug: string}>}

export {noneAtBuild as generateStaticParams} from '#lib/freshness/none-at-build.ts'

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const page = await readPage(params)
  return page
    ? pageMetadata({path: documentPath('page', page.slug), title: page.title, description: page.lead})
    : notFoundMetadata
}

export default async function StaticPage({params}: Props) {
  const page = await readPage(params)
  if (!page) return <NotFoundPage />
  const path = documentPath('page', page.slug)
  const headings = headingsOf(page.body ?? [], ['do-tresci', 'spis-tresci', retentionHeading.anchor])
  const isPrivacyPolicy = path === contentPages.privacyPolicy.path
  return (
    <SitePage path={path} crumbs={[{label: page.title}]}>
      <article className="wrap">
        <PageHeading title={page.title} lead={page.lead} />
        <div className="page-grid">
          <div>
            <TableOfContents
              headings={isPrivacyPolicy ? [...headings, retentionHeading] : headings}
              title="Na tej stronie"
            />
          </div>
          <div className="lg:col-start-2">
            <RichText value={page.body} headings={headings} />
            {isPrivacyPolicy && <ReportRetention days={await readRetentionDays()} />}
          </div>
        </div>
      </article>
    </SitePage>
  )
}

async function readPage(params: Props['params']) {
  return sanityFetch({query: pageQuery, params: await params})
}
