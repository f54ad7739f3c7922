import type {ReactNode} from 'react'

import {fontVariables} from '#components/layout/fonts.ts'

import '../globals.css'

export {siteMetadata as generateMetadata, siteViewport as viewport} from '#components/page/site-metadata.ts'

/**
 * Around pages that answer one request. Without the boundary of the site's own layout: a page that is not kept would be
 * sent as its fallback first, and be put in its place by script.
 */
export default function AnswerLayout({children}: {children: ReactNode}) {
  return (
    <html lang="pl" className={fontVariables}>
      <body>{children}</body>
    </html>
  )
}
