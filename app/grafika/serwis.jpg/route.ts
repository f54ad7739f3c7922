import {drawSharePicture} from '#components/share/draw-share-picture.tsx'
import {readSite} from '#sanity/read/site.ts'

// Drawn once and kept until what it shows changes.
export const dynamic = 'force-static'

/** The picture that stands beside links to the site, and to its pages without a picture of their own. */
export async function GET(): Promise<Response> {
  const {title, organization} = await readSite()
  return drawSharePicture({siteTitle: organization ?? '', caption: '', title, photo: null})
}
