'use client'

import {VisualEditing} from 'next-sanity/visual-editing/client-component'
import {useRouter} from 'next/navigation'
import {useSyncExternalStore} from 'react'

import {PreviewBar} from './preview-bar.tsx'

/**
 * What an editor's preview has beside the page: in a window of its own the bar that ends it; in the Studio's frame
 * („Podgląd strony”) what tells the Studio of clicks, and shows the page anew while somebody writes.
 */
export function Preview({path}: {path: string}) {
  const router = useRouter()
  const isFramed = useSyncExternalStore(neverChanges, () => window.parent !== window, inWindow)
  if (!isFramed) return <PreviewBar path={path} />
  return <VisualEditing basePath="" trailingSlash={false} refresh={() => refreshed(() => router.refresh())} />
}

function neverChanges() {
  return () => {}
}

function inWindow(): boolean {
  return false
}

/** Has the page read anew, and lets the Studio say for a moment that it does: Next does not tell when it is done. */
function refreshed(refresh: () => void): Promise<void> {
  refresh()
  return new Promise((resolve) => setTimeout(resolve, 500))
}
