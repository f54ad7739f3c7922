import {createHmac, timingSafeEqual} from 'node:crypto'

import * as v from 'valibot'

import {siteUrl} from '#lib/site/env.ts'

/** The cookie that holds the right. Next's own, which opens drafts, is the same for everybody and holds for ever. */
export const previewCookie = 'podglad'

/** The cookie that tells the browser's own worker of a preview (lib/enhancements/offline-worker.ts). It gives no right. */
export const previewSign = 'podglad-otwarty'

/** ms for which the right holds at most; meanwhile it is looked at with every request. */
export const previewLifetime = 4 * 60 * 60 * 1000

/** Who may see drafts, in which role they got the right, and when (ms since the epoch). */
export type PreviewRight = {editor: string; role: string; since: number}

const content = v.pipe(
  v.string(),
  v.parseJson(),
  v.strictObject({editor: v.string(), role: v.string(), since: v.number()}),
)

/** The right as the value of a cookie, signed so that nobody else can make one. */
export function signRight({editor, role, since}: PreviewRight, secret: string): string {
  const text = Buffer.from(JSON.stringify({editor, role, since})).toString('base64url')
  return `${text}.${signature(text, secret)}`
}

/** The headers that give the right to a browser, with a sign of it for scripts, or take both away (null). */
export function previewCookieHeaders(value: string | null): [name: string, value: string][] {
  // Next writes cookies anew, and loses a `Max-Age=0` on the way.
  const end = value === null ? 'Expires=Thu, 01 Jan 1970 00:00:00 GMT' : `Max-Age=${previewLifetime / 1000}`
  const rules = `Path=/; SameSite=Lax; ${end}${siteUrl().startsWith('https:') ? '; Secure' : ''}`
  return [
    ['set-cookie', `${previewCookie}=${value ?? ''}; HttpOnly; ${rules}`],
    ['set-cookie', `${previewSign}=${value === null ? '' : 1}; ${rules}`],
  ]
}

/** The right in a cookie; null where it is not ours, or too old at `now` (ms since the epoch). */
export function readRight(cookie: string, secret: string, now: number): PreviewRight | null {
  const [, text, signed] = /^([\w-]{1,1000})\.([\w-]{43})$/.exec(cookie) ?? []
  if (!text || !signed || !isSame(signed, signature(text, secret))) return null
  const {success, output} = v.safeParse(content, Buffer.from(text, 'base64url').toString())
  return success && now - output.since < previewLifetime ? output : null
}

/** How an editor stands at the moment; `signedInSince` (ms) is unknown where the content does not say. */
export type EditorNow = {role: string; signedInSince?: number}

/**
 * True while the right holds: its editor is there, in the same role, and signed in ever since. Who was signed out
 * everywhere and has come back needs a new one, for the old one may be in somebody else's browser.
 */
export function stillHolds(right: PreviewRight, editor: EditorNow | null): boolean {
  return editor?.role === right.role && (editor.signedInSince ?? 0) <= right.since
}

function signature(text: string, secret: string): string {
  return createHmac('sha256', secret).update(`preview right ${text}`).digest('base64url')
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
