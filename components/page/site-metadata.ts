import type {Metadata, Viewport} from 'next'

import {excerpt} from '#lib/rich-text/plain-text.ts'
import {siteUrl} from '#lib/site/env.ts'
import {readSite} from '#sanity/read/site.ts'

// A page that can stand without content (the form for reports) must not fail over its title.
const unknownSite = {title: 'Ścieżki reintegracji', description: null}

/** What every page says of itself, unless it says otherwise. */
export async function siteMetadata(): Promise<Metadata> {
  const {title, description} = await siteNames()
  return {
    metadataBase: new URL(siteUrl()),
    title: {default: title, template: `%s – ${title}`},
    description: description ? excerpt(description) : undefined,
    formatDetection: {telephone: false},
  }
}

/** What the site is called and what it is, also where content is out of reach. */
export async function siteNames(): Promise<{title: string; description: string | null}> {
  return readSite().catch(() => unknownSite)
}

/** The browser's own parts in the colours of the site. */
export const siteViewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    {media: '(prefers-color-scheme: light)', color: '#faf6ec'},
    {media: '(prefers-color-scheme: dark)', color: '#16150f'},
  ],
}
