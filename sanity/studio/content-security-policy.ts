import {contentOrigins, type SanityEnv} from '../env.ts'

/**
 * Keeps the browser of an editor to our own site and the content, on the lake or on Sanity's service. The Studio would
 * otherwise ask further servers of Sanity for its newest version, a font and a feedback form at every start; it works without
 * them.
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
