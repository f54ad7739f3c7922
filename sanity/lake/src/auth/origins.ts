import type {LakeContext} from '../context.ts'

/** What pages of an origin may do from a browser: all that who uses them may, or what strangers may. */
export type OriginStanding = 'credentials' | 'stranger'

/** The standing of an origin, by the settings or as administrators gave it; null where it may do nothing. */
export async function standingOf(
  {options, administration}: Pick<LakeContext, 'options' | 'administration'>,
  origin: string,
): Promise<OriginStanding | null> {
  if (options.allowedOrigins.includes(origin)) return 'credentials'
  const found = await administration.origins.find(origin)
  return found && (found.allowCredentials ? 'credentials' : 'stranger')
}

/** The origin that a text names and nothing besides, as a browser sends it; null where it is none of http or https. */
export function originIn(text: string): string | null {
  const url = URL.parse(text)
  return url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/` && !url.hostname.includes('*')
    ? url.origin
    : null
}
