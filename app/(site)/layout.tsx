import {type ReactNode, Suspense} from 'react'

import {EarlyEnhancement} from '#components/enhancements/early-enhancement.tsx'
import {Failure} from '#components/layout/failure.tsx'
import {fontVariables} from '#components/layout/fonts.ts'

import '../globals.css'

export {siteMetadata as generateMetadata, siteViewport as viewport} from '#components/page/site-metadata.ts'

// When a page cannot be made, the server answers 500 with the fallback, whole and without script. The boundary stands
// around <html>, because React moves the content of a large boundary further in to the end, to be put in place by script.
export default function SiteLayout({children}: {children: ReactNode}) {
  const failure = (
    <Document>
      <Failure />
    </Document>
  )
  return (
    <Suspense fallback={failure}>
      <Document>{children}</Document>
    </Suspense>
  )
}

function Document({children}: {children: ReactNode}) {
  return (
    // What the reader has chosen is put on <html> before React, where it runs, looks at it.
    <html lang="pl" className={fontVariables} suppressHydrationWarning>
      <head>
        <EarlyEnhancement name="display" />
      </head>
      <body>{children}</body>
    </html>
  )
}
