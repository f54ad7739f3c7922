import {validatePreviewUrl} from '@sanity/preview-url-secret'
import {createClient} from 'next-sanity'
import {draftMode} from 'next/headers'

import {clientConfig, readToken} from '#sanity/client.ts'

/** Lets the browser of an editor, who comes from the Studio with a secret, read drafts until the preview is ended. */
export async function GET(request: Request): Promise<Response> {
  const token = readToken()
  if (!token) return refuse(503, 'Podgląd szkiców nie jest włączony. Administrator musi ustawić SANITY_READ_TOKEN.')
  const {isValid, redirectTo = '/'} = await validatePreviewUrl(createClient({...clientConfig, token}), request.url)
  if (!isValid)
    return refuse(401, 'Ten odnośnik do podglądu już nie działa. Otwórz podgląd jeszcze raz z panelu redakcji.')
  const mode = await draftMode()
  mode.enable()
  return new Response(null, {status: 307, headers: {location: redirectTo, 'cache-control': 'no-store'}})
}

function refuse(status: number, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: {'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store'},
  })
}
