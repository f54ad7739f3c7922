import type {ReactNode} from 'react'

import {EarlyEnhancement} from '#components/enhancements/early-enhancement.tsx'
import {fontVariables} from '#components/layout/fonts.ts'

import '../globals.css'

export {siteViewport as viewport} from '#components/page/site-metadata.ts'

/** Around pages that must stand without content: nothing here asks for any. */
export default function RefusalLayout({children}: {children: ReactNode}) {
  return (
    <html lang="pl" className={fontVariables}>
      <head>
        <EarlyEnhancement name="display" />
      </head>
      <body>{children}</body>
    </html>
  )
}
