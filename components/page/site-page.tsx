import {draftMode} from 'next/headers'
import type {ReactNode} from 'react'

import {limitAge} from '#lib/freshness/limit-age.ts'
import {secondsUntilNext} from '#lib/freshness/turns.ts'
import {breadcrumbListJsonLd} from '#lib/json-ld/breadcrumb-list.ts'
import {organizationJsonLd} from '#lib/json-ld/organization.ts'
import {isReportable} from '#lib/reports/subject.ts'
import {alertTurns, currentAlerts} from '#lib/site/alerts.ts'
import {absoluteUrl} from '#lib/site/env.ts'
import {readSite} from '#sanity/read/site.ts'

import {JsonLd} from '../json-ld/json-ld.tsx'
import {AlertBanner} from '../layout/alert-banner.tsx'
import {Preview} from '../layout/preview.tsx'
import {PrintFoot} from '../layout/print-foot.tsx'
import {SiteFooter} from '../layout/site-footer.tsx'
import {SiteHeader} from '../layout/site-header.tsx'
import {SkipLink} from '../layout/skip-link.tsx'
import type {Crumb} from '../navigation/breadcrumbs.tsx'
import {ReportLink} from '../reports/report-link.tsx'

type Props = {
  /** Address of the page, for the mark in the navigation and the foot on paper. */
  path: string
  /** The way here from the home page; none on the home page itself. */
  crumbs?: readonly Crumb[]
  updatedAt?: string | null
  /** False where search engines are to leave the page out: then they are told the way to it, but not its name. */
  isIndexed?: boolean
  children: ReactNode
}

/** A page of the site: its own content within what stands around every page. */
export async function SitePage({path, crumbs = [], updatedAt = null, isIndexed = true, children}: Props) {
  const site = await readSite()
  const {isEnabled: isPreview} = await draftMode()
  const now = Date.now()
  await limitAge(secondsUntilNext(alertTurns(site.alerts), now))
  const toldCrumbs = path === '' ? [] : crumbs.filter(({href}) => isIndexed || href !== undefined)
  return (
    <>
      <SkipLink />
      {isPreview && <Preview path={path} />}
      <AlertBanner alerts={currentAlerts(site.alerts, now)} />
      <SiteHeader {...site} links={site.navigation} path={path} crumbs={crumbs} />
      <main id="do-tresci" tabIndex={-1}>
        {children}
        {isReportable(path) && <ReportLink path={path} />}
        <PrintFoot url={absoluteUrl(path)} updatedAt={updatedAt} />
      </main>
      <SiteFooter {...site} links={site.footerLinks} />
      <JsonLd
        data={[organizationJsonLd(site), ...(toldCrumbs.length > 0 ? [breadcrumbListJsonLd(toldCrumbs, path)] : [])]}
      />
    </>
  )
}
