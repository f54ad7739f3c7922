import type {ComponentProps} from 'react'

import {readSite} from '#sanity/read/site.ts'

import {SitePage} from './site-page.tsx'

/** The page that answers a form. While content is out of reach, what was sent still stands there, if without menu and footer. */
export async function AnswerPage(props: ComponentProps<typeof SitePage>) {
  const site = await readSite().catch(() => null)
  return site ? <SitePage {...props} /> : <main id="do-tresci">{props.children}</main>
}
