/** Where content lives: Sanity's hosted service, or the lake beside the site. */
export type SanityEnv = {
  projectId: string
  dataset: string
  apiVersion: string
  /** Address of the lake without a trailing slash; absent when hosted. */
  apiHost?: string
}

const apiVersion = '2025-02-19'

/**
 * Reads the switch between hosted Sanity and the lake from the environment, at run time and on the server only:
 * Next writes `process.env.NEXT_PUBLIC_…` into the bundle at build time, so the names are looked up through a variable.
 */
export function sanityEnv(environment: Record<string, string | undefined> = process.env): SanityEnv {
  const dataset = environment['NEXT_PUBLIC_SANITY_DATASET'] || 'production'
  const hostedProject = environment['NEXT_PUBLIC_SANITY_PROJECT_ID']
  if (hostedProject) return {projectId: hostedProject, dataset, apiVersion}

  const lakePort = environment['LAKE_PORT'] || '3333'
  const apiHost = (environment['NEXT_PUBLIC_LAKE_URL'] || `http://localhost:${lakePort}`).replace(/\/+$/, '')
  return {projectId: 'lake', dataset, apiVersion, apiHost}
}

/** Where content is asked for, and where its pictures and files lie: origins. Hosted Sanity has a name for each. */
export function contentOrigins({projectId, apiHost}: Pick<SanityEnv, 'projectId' | 'apiHost'>) {
  return {api: apiHost ?? `https://${projectId}.api.sanity.io`, assets: apiHost ?? 'https://cdn.sanity.io'}
}
