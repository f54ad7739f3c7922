import type {ReactNode} from 'react'

import {fontVariables} from '#app/fonts.ts'
import {EarlyEnhancement} from '#components/enhancements/early-enhancement.tsx'

import '#app/globals.css'

export {viewport} from '../(site)/layout.tsx'

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
