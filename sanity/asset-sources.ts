import {addressOf} from '#lib/reports/rate-limit.ts'

import {siteHeaders} from './client.ts'
import {contentOrigins, sanityEnv} from './env.ts'

const quality = '75'

/** Where the Content Lake has a picture, drawn `width` pixels wide at most; as WebP unless another format is named. */
export function pictureSource(
  picture: {hash: string; width: number; height: number; extension: string},
  width: number,
  rect: {left: number; top: number; width: number; height: number} | null,
  format: 'webp' | 'jpg' | 'png' = 'webp',
): URL {
  const url = assetUrl('images', `${picture.hash}-${picture.width}x${picture.height}.${picture.extension}`)
  if (rect) url.searchParams.set('rect', [rect.left, rect.top, rect.width, rect.height].join(','))
  url.searchParams.set('w', String(width))
  url.searchParams.set('fit', 'max')
  url.searchParams.set('fm', format)
  url.searchParams.set('q', quality)
  return url
}

/** Where the Content Lake has a file. */
export function fileSource({hash, extension}: {hash: string; extension: string}): URL {
  return assetUrl('files', `${hash}.${extension}`)
}

/**
 * The headers with which the site asks the lake for what a reader wants: that it is the site, and for whom, so that each
 * reader has a share of the lake's work. Hosted Sanity is told neither.
 */
export function headersForReader(reader: Headers): Record<string, string> {
  const headers = siteHeaders()
  return Object.keys(headers).length > 0 ? {...headers, 'x-forwarded-for': addressOf(reader)} : {}
}

function assetUrl(kind: 'images' | 'files', name: string): URL {
  const env = sanityEnv()
  return new URL(`/${kind}/${env.projectId}/${env.dataset}/${name}`, contentOrigins(env).assets)
}
