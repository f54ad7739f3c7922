import {html, raw} from 'hono/html'

import type {LakeTexts} from '../../texts.ts'
import {stylesheet, stylesheetHash} from './stylesheet.ts'

/** A piece of HTML whose values are escaped. */
export type Html = ReturnType<typeof html>

/** One of the lake's own pages; `formTarget` is the origin a form on it may lead on to. */
export type Page = {
  title: string
  body: Html
  texts: LakeTexts
  status?: number
  formTarget?: string
  headers?: Record<string, string>
}

/** The page as an answer: without script, not to be framed, stored or leaked by a referrer. */
export async function pageResponse({title, body, texts, status = 200, formTarget, headers}: Page): Promise<Response> {
  return new Response(String(await document(title, body, texts)), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy(formTarget),
      // "same-origin" and not "no-referrer": with the latter, browsers send "Origin: null" with our own form.
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-robots-tag': 'noindex',
      ...headers,
    },
  })
}

// Chromium applies form-action to the redirect after a form as well, so the Studio's origin has to be named.
function policy(formTarget: string | undefined): string {
  return [
    "default-src 'none'",
    `style-src ${stylesheetHash}`,
    'img-src data:',
    `form-action 'self' ${formTarget ?? ''}`.trimEnd(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

// The style element is whole here: a blank added inside it would no longer match its hash in the policy.
function document(title: string, body: Html, {language, place}: LakeTexts): Html {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – ${place}</title>
        <link rel="icon" href="data:," />
        ${raw(`<style>${stylesheet}</style>`)}
      </head>
      <body>
        <main>
          <p class="place">${place}</p>
          ${body}
        </main>
      </body>
    </html>`
}
