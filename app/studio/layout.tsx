import type {ReactNode} from 'react'

/** The Studio brings its own styles: nothing of the site's layout reaches it. */
export default function StudioLayout({children}: {children: ReactNode}) {
  return (
    <html lang="pl">
      <body style={{margin: 0}}>{children}</body>
    </html>
  )
}
