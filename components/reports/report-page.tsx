import {fixedPages} from '#lib/addresses/addresses.ts'
import type {FormProblem, Report} from '#lib/reports/receive.ts'

import {PageHeading} from '../layout/page-heading.tsx'
import {OtherWays, type Reachable} from './other-ways.tsx'
import {ReportForm} from './report-form.tsx'

/** What the form is for, for whoever is asked to fill it in. */
export const reportLead = 'Napisz, co jest nie tak. Zgłoszenie trafi do redakcji. Nie trzeba zakładać konta.'

type Props = {
  values: Report
  problems?: readonly FormProblem[]
  /** Says when the form was made; see lib/reports/form-token.ts. Null while the site takes no reports by the form. */
  token: string | null
  /** Title of what the report is about, where that is known. */
  subject: string | null
  site: Reachable | null
}

/** The form by which readers report faults, empty or as it was sent, and the other ways to do so. */
export function ReportPage({values, problems = [], token, subject, site}: Props) {
  return (
    <div className="wrap">
      <PageHeading title={fixedPages.report.title} lead={token ? reportLead : null} />
      <div className="page-grid">
        <div className="lg:col-start-2">
          {token && <ReportForm {...{values, problems, token, subject}} />}
          <OtherWays site={site} isOnly={!token} />
        </div>
      </div>
    </div>
  )
}
