import {allRoutes, endpoints} from '#lib/addresses/addresses.ts'
import {parsePath} from '#lib/addresses/paths.ts'
import {generatePath} from '#lib/addresses/routes.ts'
import {isSlug} from '#lib/polish/slugs.ts'

/** Size of the pictures that stand beside a link to a page where it is shared, in pixels (https://ogp.me). */
export const sharePictureSize = {width: 1200, height: 630} as const

/** The part of it that a photograph of the item takes, in pixels. */
export const sharePhotoSize = {width: 400, height: sharePictureSize.height} as const

/** The routes of the pictures, by the type whose documents have one each. */
const pictures = allRoutes.filter(({part}) => part === 'sharePicture')

/** Where the picture for sharing a page is: of the item at the path, else the one for the whole site. */
export function sharePicturePath(path: string): string {
  const place = parsePath(path)
  const picture = place?.part === null ? pictures.find(({type}) => type === place.type) : undefined
  const slug = place?.slug
  return picture && slug && isSlug(slug) ? generatePath<string>(picture.route, {slug}) : endpoints.sitePicture
}

/** What a picture for sharing shows, by the part of the site and the file name in its address; null for no such thing. */
export function parseSharePicture(part: string, name: string): {type: string; slug: string} | null {
  const place = parsePath(generatePath(endpoints.sharePicture, {part, name}))
  return place?.slug && isSlug(place.slug) ? {type: place.type, slug: place.slug} : null
}
