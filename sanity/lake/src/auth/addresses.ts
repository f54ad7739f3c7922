import type {LakeContext} from '../context.ts'
import {standingOf} from './origins.ts'

/** The API version in the addresses of our own pages; any version leads to them. */
export const apiVersion = 'v1'

/** The pattern of the version segment, e.g. `/:version{…}/users/me`. */
export const versioned = '/:version{v[^/]+}'

/** Where the Studio is, for somebody who comes from a link and not from it. */
export function studioUrl({options}: LakeContext): string {
  return options.studioUrl
}

/**
 * The address a sign-in goes back to, or null when it may not: only http(s) addresses at an allowed origin may,
 * else anyone could have a session sent to a site of theirs.
 */
export async function returnUrl(context: LakeContext, origin: string | undefined): Promise<URL | null> {
  const url = URL.parse(origin ?? studioUrl(context))
  if (!url || !/^https?:$/.test(url.protocol) || (await standingOf(context, url.origin)) !== 'credentials') return null
  url.hash = ''
  return url
}
