import type {Metadata} from 'next'

import {unlistedMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {reportLead, ReportPage} from '#components/reports/report-page.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {formToken} from '#lib/reports/form-token.ts'
import {readReport} from '#lib/reports/report.ts'
import {reportPath} from '#lib/reports/subject.ts'
import {reportToken} from '#lib/site/env.ts'
import {readSubject} from '#sanity/read/reports.ts'
import {readSite} from '#sanity/read/site.ts'

type Props = {searchParams: Promise<Record<string, string | string[] | undefined>>}

const {path: formPath, title} = fixedPages.report

export async function generateMetadata({searchParams}: Props): Promise<Metadata> {
  const {path} = await emptyReport(searchParams)
  return unlistedMetadata({path: path === '' ? formPath : reportPath(path), title, description: reportLead})
}

/** The form by which readers report faults; made anew for each of them. */
export default async function EmptyReportPage({searchParams}: Props) {
  const values = await emptyReport(searchParams)
  const secret = reportToken()
  return (
    <SitePage path={formPath} crumbs={[{label: title}]}>
      <ReportPage
        values={values}
        token={secret && formToken(secret, Date.now())}
        subject={(await readSubject(values.path))?.title ?? null}
        site={await readSite()}
      />
    </SitePage>
  )
}

/** The form as an address asks for it: about the page from which the reader came. */
async function emptyReport(searchParams: Props['searchParams']) {
  const {strona} = await searchParams
  return readReport(new URLSearchParams(typeof strona === 'string' ? {strona} : {}))
}
