import type {Metadata, Viewport} from 'next'
import {type ReactNode, Suspense} from 'react'

import {fontVariables} from '#app/fonts.ts'
import {EarlyEnhancement} from '#components/enhancements/early-enhancement.tsx'
import {Failure} from '#components/layout/failure.tsx'
import {excerpt} from '#lib/rich-text/plain-text.ts'
import {siteUrl} from '#lib/site/env.ts'

import {readSite} from './read-site.ts'

import '#app/globals.css'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    {media: '(prefers-color-scheme: light)', color: '#faf6ec'},
    {media: '(prefers-color-scheme: dark)', color: '#16150f'},
  ],
}

// A page that can stand without content (the form for reports) must not fail over its title.
const unknownSite = {title: 'Ścieżki reintegracji', description: null}

export async function generateMetadata(): Promise<Metadata> {
  const {title, description} = await readSite().catch(() => unknownSite)
  return {
    metadataBase: new URL(siteUrl()),
    title: {default: title, template: `%s – ${title}`},
    description: description ? excerpt(description) : undefined,
    formatDetection: {telephone: false},
  }
}

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
