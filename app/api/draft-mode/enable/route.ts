import {
  urlSearchParamPreviewPathname,
  urlSearchParamPreviewSecret,
  validatePreviewUrl,
} from '@sanity/preview-url-secret'
import {LRUCache} from 'lru-cache'
import {createClient} from 'next-sanity'
import {cookies, draftMode} from 'next/headers'

import {ownPath} from '#lib/addresses/own-path.ts'
import {polish} from '#lib/polish/typography.ts'
import {previewCookie, previewCookieHeaders, readRight, signRight, stillHolds} from '#lib/preview/preview-right.ts'
import {readToken} from '#lib/site/env.ts'
import {clientConfig} from '#sanity/client.ts'
import {authorOfSecret, editorNow} from '#sanity/editors.ts'

// Editors can read each other's secrets, which hold for an hour: each serves only the one who comes first, its author.
const used = new LRUCache<string, true>({max: 10_000, ttl: 60 * 60 * 1000})

/**
 * Lets the browser of an editor, who comes from the Studio with a secret, read drafts: with the right of the person who
 * made the secret, and for as long as that person has it (docs/decisions/0001-preview-right.md). A browser that has a right
 * goes on with it: the Studio loads its frame again by the address that it began with.
 */
export async function GET(request: Request): Promise<Response> {
  const token = readToken()
  if (!token) return refuse(503, 'Podgląd szkiców nie jest włączony. Administrator musi ustawić SANITY_READ_TOKEN.')
  try {
    const {isValid} = await validatePreviewUrl(createClient({...clientConfig, token}), request.url)
    const right = isValid ? await rightOf(secretIn(request), token) : null
    if (right === null && !(await hasRight(token)))
      return refuse(401, 'Ten odnośnik do podglądu już nie działa. Otwórz podgląd jeszcze raz z panelu redakcji.')
    const mode = await draftMode()
    mode.enable()
    const headers: [string, string][] = [
      ['location', pathIn(request)],
      ['cache-control', 'no-store'],
      ...(right === null ? [] : previewCookieHeaders(right)),
    ]
    return new Response(null, {status: 307, headers})
  } catch (error) {
    console.warn('A preview could not be opened.', error)
    return refuse(503, 'Nie można teraz otworzyć podglądu: treść serwisu nie odpowiada. Spróbuj za chwilę.')
  }
}

function pathIn(request: Request): string {
  const path = new URL(request.url).searchParams.get(urlSearchParamPreviewPathname)
  return ownPath(path ?? '/') ?? '/'
}

function secretIn(request: Request): string {
  return new URL(request.url).searchParams.get(urlSearchParamPreviewSecret) ?? ''
}

/** The signed right of who made the secret, on its first use; null where that is nobody who may see drafts now. */
async function rightOf(secret: string, token: string): Promise<string | null> {
  const since = Date.now()
  if (used.has(secret)) return null
  used.set(secret, true)
  const editor = await authorOfSecret(secret)
  const now = editor && (await editorNow(editor))
  return editor && now ? signRight({editor, role: now.role, since}, token) : null
}

/** Whether the browser has a right to see drafts already, which still holds. */
async function hasRight(token: string): Promise<boolean> {
  const value = (await cookies()).get(previewCookie)?.value
  const right = value ? readRight(value, token, Date.now()) : null
  return right !== null && stillHolds(right, await editorNow(right.editor))
}

function refuse(status: number, message: string): Response {
  return new Response(`${polish(message)}\n`, {
    status,
    headers: {'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store'},
  })
}
