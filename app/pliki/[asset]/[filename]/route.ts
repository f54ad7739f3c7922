import {parseFileId} from '#lib/media/files.ts'
import {proxyAsset} from '#lib/media/proxy-asset.ts'
import {fileSource, headersForReader} from '#sanity/asset-sources.ts'
import {sanityFetch} from '#sanity/fetch.ts'
import {fileAssetQuery} from '#sanity/queries/assets.ts'

type Context = {params: Promise<{asset: string; filename: string}>}

/** A file to download, under the name it was uploaded with; under any other name there is none. */
export async function GET(request: Request, {params}: Context): Promise<Response> {
  const {asset, filename} = await params
  const id = parseFileId(asset)
  if (!id) return notFound()
  const file = await sanityFetch({query: fileAssetQuery, params: {id: asset}})
  if (file?.originalFilename !== filename) return notFound()
  return proxyAsset(request, fileSource(id), {
    sent: headersForReader(request.headers),
    headers: {
      'content-type': file.mimeType ?? 'application/octet-stream',
      'content-disposition': disposition(file.mimeType, filename),
    },
  })
}

function notFound(): Response {
  return new Response(null, {status: 404, headers: {'cache-control': 'no-store'}})
}

// A PDF opens in the browser. Anything else is saved: an uploaded page or drawing must not run as part of this site.
function disposition(mimeType: string | null, filename: string): string {
  const kind = mimeType === 'application/pdf' ? 'inline' : 'attachment'
  return `${kind}; filename*=UTF-8''${encodeURIComponent(filename)}`
}
