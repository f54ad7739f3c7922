import {drawSharePicture} from '#components/share/draw-share-picture.tsx'
import {shareCaption} from '#lib/share/share-caption.ts'
import {parseSharePicture} from '#lib/share/share-picture.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {shareQuery} from '#sanity/queries/share.ts'
import {readSharePhoto} from '#sanity/read/pictures.ts'
import {readSite} from '#sanity/read/site.ts'

type Context = {params: Promise<{part: string; name: string}>}

// Drawn once and kept until what it shows changes. Only for documents that exist: nobody can make the server draw at will.
export const dynamic = 'force-static'

export {noneAtBuild as generateStaticParams} from '#lib/freshness/none-at-build.ts'

/** The picture that stands beside a link to an item where it is shared. */
export async function GET(_request: Request, {params}: Context): Promise<Response> {
  const {part, name} = await params
  const wanted = parseSharePicture(part, name)
  if (!wanted) return new Response(null, {status: 404})
  const [item, site] = await Promise.all([sanityFetch({query: shareQuery, params: wanted}), readSite()])
  if (!item) return new Response(null, {status: 404})
  return drawSharePicture({
    siteTitle: site.title,
    caption: shareCaption(item),
    title: item.title ?? site.title,
    photo: item.cover ? await readSharePhoto(item.cover) : null,
  })
}
