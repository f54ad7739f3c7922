import {html} from 'hono/html'

import type {LakeTexts} from '../../texts.ts'
import {pageResponse} from './page.ts'

/** What a page with a message and a way out shows. */
export type Message = {
  status: number
  message: {title: string; text: string}
  studioUrl: string
  texts: LakeTexts
}

/** A page that says what happened and where to go on. */
export function messagePage({status, message: {title, text}, studioUrl, texts}: Message): Promise<Response> {
  const body = html`<h1>${title}</h1>
    <p>${text}</p>
    <p><a class="button" href="${studioUrl}">${texts.openStudio}</a></p>`
  return pageResponse({status, title, body, texts})
}
