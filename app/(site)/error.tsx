'use client'

import {Failure} from '#components/layout/failure.tsx'

/** Shown when a page of the site fails while the browser is on it. */
export default function SiteError() {
  return <Failure />
}
