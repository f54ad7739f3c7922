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
  const env = sanityEnv()
  return (
    <>
      <meta content={contentSecurityPolicy(env)} httpEquiv="Content-Security-Policy" />
      <StudioApp apiHost={env.apiHost} dataset={env.dataset} projectId={env.projectId} />
    </>
  )
}
