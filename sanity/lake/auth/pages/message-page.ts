import {html} from 'hono/html'

import {keepTogether} from '../polish.ts'
import {pageResponse} from './page.ts'

/** What a page with a message and a way out shows. */
export type Message = {
  status: number
  title: string
  text: string
  link: {href: string; label: string}
}

/** A page that says what happened and where to go on. */
export function messagePage({status, title, text, link}: Message): Promise<Response> {
  const body = html`<h1>${title}</h1>
    <p>${keepTogether(text)}</p>
    <p><a class="button" href="${link.href}">${link.label}</a></p>`
  return pageResponse({status, title, body})
}
