import {contentOrigins, type SanityEnv} from '../env.ts'

/**
 * Keeps the browser of an editor to our own site and the content, on the lake or on Sanity's service. What the Studio asks of
 * further servers of Sanity at every start is answered before it comes to that on the lake (cloud-questions.ts; its fonts,
 * postcss.config.mjs), and refused on the service; it works without.
 */
export function contentSecurityPolicy(env: Pick<SanityEnv, 'projectId' | 'apiHost'>): string {
  const {api, assets} = contentOrigins(env)
  const origins = [...new Set([api, assets])].join(' ')
  return [
    `connect-src 'self' ${origins} ${api.replace(/^http/, 'ws')} blob: data:`,
    `img-src 'self' ${assets} blob: data:`,
    `media-src 'self' ${assets} blob: data:`,
    "font-src 'self' data:",
    "frame-src 'self'",
  ].join('; ')
}
