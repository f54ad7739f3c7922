import type {Metadata} from 'next'

import {PageHeading} from '#components/layout/page-heading.tsx'
import {unlistedMetadata} from '#components/page/page-metadata.ts'
import {SitePage} from '#components/page/site-page.tsx'
import {OtherWays} from '#components/reports/other-ways.tsx'
import {ReportForm} from '#components/reports/report-form.tsx'
import {fixedPages} from '#lib/addresses/addresses.ts'
import {formToken} from '#lib/reports/form-token.ts'
import type {HeldForm} from '#lib/reports/held-forms.ts'
import {reportMemory} from '#lib/reports/memory.ts'
import {sitePath} from '#lib/reports/report.ts'
import {reportPath} from '#lib/reports/subject.ts'
import {reportToken} from '#lib/site/env.ts'
import {readSubject} from '#sanity/read/reports.ts'
import {readSite} from '#sanity/read/site.ts'

type Props = {searchParams: Promise<Record<string, string | string[] | undefined>>}

const {path: formPath, title} = fixedPages.report
const lead = 'Napisz, co jest nie tak. Zgłoszenie trafi do redakcji. Nie trzeba zakładać konta.'

const forgotten =
  'Nie mamy już tego, co było w formularzu: trzymamy to najwyżej pół godziny. Jeśli cofniesz się w przeglądarce, być może zobaczysz swój tekst.'

export async function generateMetadata({searchParams}: Props): Promise<Metadata> {
  const {problems, values} = await readForm(searchParams)
  return unlistedMetadata({
    path: values.path === '' ? formPath : reportPath(values.path),
    title: problems.length > 0 ? `Błąd: ${title}` : title,
    description: lead,
  })
}

/** The form by which readers report faults; made anew for each of them. */
export default async function ReportPage({searchParams}: Props) {
  const form = await readForm(searchParams)
  const token = reportToken()
  const site = await readSite().catch(() => null)
  const content = (
    <div className="wrap">
      <PageHeading title={title} lead={token ? lead : null} />
      <div className="page-grid">
        <div className="lg:col-start-2">
          {token && <Form form={form} secret={token} />}
          <OtherWays phone={site?.phone ?? null} email={site?.email ?? null} isOnly={!token} />
        </div>
      </div>
    </div>
  )
  // While the content is out of reach, what a reader has written still stands in the form, if without menu and footer.
  if (!site) return <main id="do-tresci">{content}</main>
  return (
    <SitePage path={formPath} crumbs={[{label: title}]}>
      {content}
    </SitePage>
  )
}

async function Form({form: {values, problems, token}, secret}: {form: HeldForm; secret: string}) {
  const subject = await readSubject(values.path).catch(() => null)
  return (
    <ReportForm
      values={values}
      problems={problems}
      token={token || formToken(secret, Date.now())}
      subject={subject?.title ?? null}
    />
  )
}

/** The form as it was sent, where it came back with mistakes; else an empty one. */
async function readForm(searchParams: Props['searchParams']): Promise<HeldForm> {
  const {formularz, strona} = await searchParams
  const held = typeof formularz === 'string' ? reportMemory().forms.read(formularz, Date.now()) : null
  if (held) return held
  const path = (typeof strona === 'string' && sitePath(strona)) || ''
  const problems = formularz === undefined ? [] : [{field: null, message: forgotten}]
  return {values: {path, kind: '', text: '', email: ''}, problems, token: ''}
}
