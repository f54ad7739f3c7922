import {endpoints} from '../lib/addresses/addresses.ts'
import {routeStart} from '../lib/addresses/routes.ts'
import {glue} from './glue.ts'
import {changeTexts} from './page-texts.ts'
import {softHyphens} from './soft-hyphens.ts'

// React escapes `<` in text and `>` in attributes, and Next escapes `</` inside its own scripts; so in what they write a
// script is exactly what stands between these two.
const script = /<script\b[^>]*>[^]*?<\/script>/g
const scriptPreload = /<link\b[^>]*\bas="script"[^>]*>/g
// A mark of Next's fonts for its own scripts. It stands now here and now there, so that pages would differ for nothing.
const fontMark = /<meta name="next-size-adjust" content=""\/?>/g

const ours = new RegExp(`^<script\\b[^>]*\\b(?:src="${routeStart(endpoints.script)}|type="application/ld\\+json")`)

/**
 * A page as readers get it: without the framework's scripts, with places to break in its long words, and none after its shortest. What stays are our own files (`/skrypty/…`) and data blocks
 * (JSON-LD), which browsers do not run.
 */
export function readerHtml(html: string): string {
  const own = html
    .replace(script, (found) => (ours.test(found) ? found : ''))
    .replace(scriptPreload, '')
    .replace(fontMark, '')
  return changeTexts(own, glue(), softHyphens())
}
