import {createClient} from '@sanity/client'

import {sanityEnv} from './env.ts'

const {projectId, dataset, apiVersion, apiHost} = sanityEnv()

/** How the site reaches content: published documents, without an account, from the lake or from Sanity's service. */
export const clientConfig = {
  projectId,
  dataset,
  apiVersion,
  perspective: 'published',
  // A page is read right after a change to it; a content delivery network may still answer with the old one.
  useCdn: false,
  ...(apiHost ? {apiHost, useProjectHostname: false} : {}),
} as const

/**
 * The headers by which the lake knows the site: it keeps places for the site's live events, and judges its answers
 * before those of strangers. The token gives no more rights than a stranger has; hosted Sanity is sent none.
 */
export function siteHeaders(environment: Record<string, string | undefined> = process.env): Record<string, string> {
  const token = environment['SANITY_LIVE_TOKEN']
  return token && sanityEnv(environment).apiHost ? {Authorization: `Bearer ${token}`} : {}
}

/** `clientConfig` for the site's own reading. */
export const siteConfig = {...clientConfig, headers: siteHeaders()} as const

/** For what is no page: live events and the health check. Pages read through fetch.ts. */
export const client = createClient(siteConfig)
