import {draftMode} from 'next/headers'

/** Ends the preview and leads back to the page as readers see it. */
export async function POST(request: Request): Promise<Response> {
  const path = (await request.formData()).get('path')
  const mode = await draftMode()
  mode.disable()
  // A path of this site only: with two slashes it would name another host.
  const location = typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : '/'
  return new Response(null, {status: 303, headers: {location, 'cache-control': 'no-store'}})
}
