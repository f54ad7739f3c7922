import type {Metadata} from 'next'

import {PageHeading} from '#components/layout/page-heading.tsx'
import {NotFoundPage} from '#components/page/not-found-page.tsx'
import {pageMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {Statement} from '#components/statement/statement.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {newestOf} from '#lib/polish/dates.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {accessibilityStatementQuery} from '#sanity/queries/accessibility-statement.ts'

const {path, title} = fixedPages.statement

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    path,
    title,
    description: 'Stan dostępności cyfrowej serwisu, kontakt w sprawach dostępności, sposób zgłaszania żądań i skarg.',
  })
}

export default async function AccessibilityStatementPage() {
  const statement = await sanityFetch({query: accessibilityStatementQuery})
  if (!statement) return <NotFoundPage />
  return (
    <SitePage
      path={path}
      crumbs={[{label: title}]}
      updatedAt={newestOf(statement.preparedAt, statement.updatedAt, statement.reviewedAt)}
    >
      <article className="wrap">
        <PageHeading title={title} />
        <div className="page-grid">
          <div className="lg:col-start-2">
            <Statement statement={statement} />
          </div>
        </div>
      </article>
    </SitePage>
  )
}
