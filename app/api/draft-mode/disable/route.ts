import {draftMode} from 'next/headers'

import {ownPath} from '#lib/addresses/own-path.ts'
import {readForm} from '#lib/forms/form-body.ts'
import {previewCookieHeaders} from '#lib/preview/preview-right.ts'

/** Ends the preview and leads back to the page as readers see it. */
export async function POST(request: Request): Promise<Response> {
  const path = (await readForm(request)).fields?.get('path')
  const mode = await draftMode()
  mode.disable()
  return new Response(null, {
    status: 303,
    headers: [['location', ownPath(path ?? '/') ?? '/'], ['cache-control', 'no-store'], ...previewCookieHeaders(null)],
  })
}
