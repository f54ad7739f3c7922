import {documentPages, endpoints} from '#lib/addresses/addresses.ts'
import {parsePath} from '#lib/addresses/paths.ts'
import {generatePath, matchPath} from '#lib/addresses/routes.ts'
import {isSlug} from '#lib/polish/slugs.ts'

/** Size of the pictures that stand beside a link to a page where it is shared, in pixels (https://ogp.me). */
export const sharePictureSize = {width: 1200, height: 630} as const

/** Types whose documents have a picture of their own. */
const pictured = ['newsArticle', 'event', 'chapter', 'pathway', 'entity'] as const

/** Where the picture for sharing a page is: of the item at the path, else the one for the whole site. */
export function sharePicturePath(path: string): string {
  for (const type of pictured) {
    const {slug} = matchPath(documentPages[type].path, path) ?? {}
    if (slug && isSlug(slug)) return generatePath(documentPages[type].parts.sharePicture, {slug})
  }
  return endpoints.sitePicture
}

/** What a picture for sharing shows, by the part of the site and the file name in its address; null for no such thing. */
export function parseSharePicture(part: string, name: string): {type: string; slug: string} | null {
  const place = parsePath(generatePath(endpoints.sharePicture, {part, name}))
  return place?.slug && isSlug(place.slug) ? {type: place.type, slug: place.slug} : null
}
