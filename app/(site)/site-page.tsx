import {draftMode} from 'next/headers'
import type {ReactNode} from 'react'

import {JsonLd} from '#components/json-ld/json-ld.tsx'
import {AlertBanner} from '#components/layout/alert-banner.tsx'
import {PreviewBar} from '#components/layout/preview-bar.tsx'
import {PrintFoot} from '#components/layout/print-foot.tsx'
import {SiteFooter} from '#components/layout/site-footer.tsx'
import {SiteHeader} from '#components/layout/site-header.tsx'
import {SkipLink} from '#components/layout/skip-link.tsx'
import {Breadcrumbs, type Crumb} from '#components/navigation/breadcrumbs.tsx'
import {ReportLink} from '#components/reports/report-link.tsx'
import {breadcrumbListJsonLd} from '#lib/json-ld/breadcrumb-list.ts'
import {organizationJsonLd} from '#lib/json-ld/organization.ts'
import {isReportable} from '#lib/reports/subject.ts'
import {currentAlerts, secondsToNextTurn} from '#lib/site/alerts.ts'
import {absoluteUrl} from '#lib/site/env.ts'

import {limitAge} from './limit-age.ts'
import {readSite} from './read-site.ts'

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
  await limitAge(secondsToNextTurn(site.alerts, now))
  const toldCrumbs = path === '' ? [] : crumbs.filter(({href}) => isIndexed || href !== undefined)
  return (
    <>
      <meta property="og:site_name" content={site.title} />
      <SkipLink />
      {isPreview && <PreviewBar path={path} />}
      <AlertBanner alerts={currentAlerts(site.alerts, now)} />
      <SiteHeader title={site.title} organization={site.organization} links={site.navigation} path={path} />
      {crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} />}
      <main id="do-tresci" tabIndex={-1}>
        {children}
        {isReportable(path) && <ReportLink path={path} />}
        <PrintFoot url={absoluteUrl(path)} updatedAt={updatedAt} />
      </main>
      <SiteFooter {...site} links={site.footerLinks} />
      <JsonLd data={[organizationJsonLd(site), ...(toldCrumbs.length > 0 ? [breadcrumbListJsonLd(toldCrumbs)] : [])]} />
    </>
  )
}
