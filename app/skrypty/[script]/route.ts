import {enhancementCode, parseEnhancementFile} from '#lib/enhancements/enhancements.ts'

type Context = {params: Promise<{script: string}>}

/** An enhancement as the browser runs it. Its address carries a fingerprint of the code, so it may be kept for good. */
export async function GET(_request: Request, {params}: Context): Promise<Response> {
  const name = parseEnhancementFile((await params).script)
  if (!name) return new Response(null, {status: 404, headers: {'cache-control': 'no-store'}})
  return new Response(enhancementCode(name), {
    headers: {'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable'},
  })
}
