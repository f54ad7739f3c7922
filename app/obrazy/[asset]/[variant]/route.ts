import {parsePictureId, parsePictureVariant} from '#lib/media/pictures.ts'
import {proxyAsset} from '#lib/media/proxy-asset.ts'
import {headersForReader, pictureSource} from '#sanity/asset-sources.ts'

type Context = {params: Promise<{asset: string; variant: string}>}

/** A picture in one of the allowed widths, drawn by the Content Lake and served from this site's own origin. */
export async function GET(request: Request, {params}: Context): Promise<Response> {
  const {asset, variant} = await params
  const picture = parsePictureId(asset)
  const wanted = picture && parsePictureVariant(variant, picture)
  if (!picture || !wanted) return new Response(null, {status: 404})
  return proxyAsset(request, pictureSource(picture, wanted.width, wanted.rect), {
    sent: headersForReader(request.headers),
    headers: {'content-type': 'image/webp'},
  })
}
