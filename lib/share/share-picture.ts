/** Size of the pictures that stand beside a link to a page where it is shared, in pixels (https://ogp.me). */
export const sharePictureSize = {width: 1200, height: 630} as const

/** The part of it that a photograph of the item takes, in pixels. */
export const sharePhotoSize = {width: 400, height: sharePictureSize.height} as const

/** Parts of the site whose items have a picture of their own, and the type of document behind each. */
const parts: Record<string, string> = {
  aktualnosci: 'newsArticle',
  wydarzenia: 'event',
  informator: 'chapter',
  sciezki: 'pathway',
  podmioty: 'entity',
}

const defaultPicture = '/grafika/serwis.jpg'

/** Where the picture for sharing a page is: of the item at the path, else the one for the whole site. */
export function sharePicturePath(path: string): string {
  const [, part = '', slug] = /^\/([a-z]+)\/([a-z0-9-]+)$/.exec(path) ?? []
  return Object.hasOwn(parts, part) && slug ? `/grafika/${part}/${slug}.jpg` : defaultPicture
}

/** What a picture for sharing shows, by the part of the site and the file name in its address; null for no such thing. */
export function parseSharePicture(part: string, name: string): {type: string; slug: string} | null {
  const type = Object.hasOwn(parts, part) ? parts[part] : undefined
  const slug = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.jpg$/.exec(name)?.[1]
  return type && slug ? {type, slug} : null
}
