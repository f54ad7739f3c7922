import type {IncomingHttpHeaders, IncomingMessage} from 'node:http'

import {previewCookie, readRight, stillHolds} from '../lib/preview/preview-right.ts'
import {readToken} from '../lib/site/env.ts'
import {editorNow} from '../sanity/editors.ts'

// Next's draft mode: whoever sends this cookie with the build's secret sees drafts. Searched for anywhere in a cookie, as
// Next need not cut the header at the same places.
const draftCookie = /__prerender_bypass|__next_preview_data/

/** Whether a request may see drafts: `unknown` where the content does not say whether its editor still may. */
export type Admission = 'granted' | 'none' | 'unknown'

/**
 * Judges by the editor's right (lib/preview) whether a request may see drafts, anew each time. Without it, Next's own
 * cookie is taken out, so that Next makes the page of all readers.
 */
export async function admitPreview(request: IncomingMessage): Promise<Admission> {
  if (!mayAskForDrafts(request.headers)) return 'none'
  const admission = await admissionOf(cookiesOf(request))
  if (admission !== 'granted') dropDraftCookies(request)
  return admission
}

/** Takes the cookies out by which Next would show drafts. */
export function dropDraftCookies(request: IncomingMessage): void {
  if (!mayAskForDrafts(request.headers)) return
  request.headers.cookie = cookiesOf(request)
    .filter((cookie) => !draftCookie.test(cookie))
    .join('; ')
}

/** Whether a request carries a cookie by which Next would show drafts. */
export function mayAskForDrafts({cookie}: IncomingHttpHeaders): boolean {
  return cookie !== undefined && draftCookie.test(cookie)
}

async function admissionOf(cookies: readonly string[]): Promise<Admission> {
  const token = readToken()
  const ours = cookies.find((cookie) => cookie.startsWith(`${previewCookie}=`))
  const right = token && ours ? readRight(ours.slice(previewCookie.length + 1), token, Date.now()) : null
  if (!right) return 'none'
  try {
    return stillHolds(right, await editorNow(right.editor)) ? 'granted' : 'none'
  } catch (error) {
    console.warn('The content does not say whether an editor may still see drafts.', error)
    return 'unknown'
  }
}

function cookiesOf({headers}: IncomingMessage): string[] {
  return (headers.cookie ?? '').split(';').map((cookie) => cookie.trim())
}
