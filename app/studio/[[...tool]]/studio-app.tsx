'use client'

import dynamic from 'next/dynamic'

import type {StudioSettings} from '#sanity/sanity.config.ts'

const Studio = dynamic(() => import('#sanity/studio/configured-studio.tsx').then((module) => module.ConfiguredStudio), {
  ssr: false,
  loading: () => <p style={{fontFamily: 'sans-serif', padding: '2rem'}}>Wczytywanie panelu redakcji…</p>,
})

/**
 * The one door to the browser: all that the Studio is made of is behind it, so nothing there has to say `use client`. The
 * Studio runs in the browser only; the server sends a line to read meanwhile.
 */
export function StudioApp(settings: StudioSettings) {
  return (
    <>
      <noscript>
        Panel redakcji potrzebuje JavaScriptu. Włącz go w ustawieniach przeglądarki i wczytaj stronę ponownie.
      </noscript>
      <Studio {...settings} />
    </>
  )
}
