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

/** For what is no page: live events and the health check. Pages read through fetch.ts. */
export const client = createClient(clientConfig)
