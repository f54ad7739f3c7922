'use client'

import {Failure} from '#components/layout/failure.tsx'
import {fontVariables} from '#components/layout/fonts.ts'

import './globals.css'

/** Shown when a page fails in the browser so early that not even its layout stands. */
export default function GlobalError() {
  return (
    <html lang="pl" className={fontVariables}>
      <body>
        <Failure />
      </body>
    </html>
  )
}
