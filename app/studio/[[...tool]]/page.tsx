import type {Metadata, Viewport} from 'next'

import {sanityEnv} from '#sanity/env.ts'
import {contentSecurityPolicy} from '#sanity/studio/content-security-policy.ts'

import {StudioApp} from './studio-app.tsx'

// The address of the content is known at run time only: one build serves any of them.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Panel redakcji – Ścieżki reintegracji',
  referrer: 'same-origin',
  robots: 'noindex',
}

export const viewport: Viewport = {width: 'device-width', initialScale: 1, viewportFit: 'cover'}

export default function StudioPage() {
  const {projectId, dataset, apiHost} = sanityEnv()
  return (
    <>
      {apiHost && <meta content={contentSecurityPolicy(apiHost)} httpEquiv="Content-Security-Policy" />}
      <StudioApp apiHost={apiHost} dataset={dataset} projectId={projectId} />
    </>
  )
}
