'use client'

import {VisualEditing} from 'next-sanity/visual-editing/client-component'
import {useRouter} from 'next/navigation'
import {useEffect, useSyncExternalStore} from 'react'

import {PreviewBar} from './preview-bar.tsx'

/**
 * What an editor's preview has beside the page: in a window of its own the bar that ends it; in the Studio's frame
 * („Podgląd strony”) what tells the Studio of clicks, and shows the page anew while somebody writes.
 */
export function Preview({path}: {path: string}) {
  const isFramed = useSyncExternalStore(neverChanges, () => window.parent !== window, inWindow)
  return isFramed ? <Editing /> : <PreviewBar path={path} />
}

function Editing() {
  const router = useRouter()
  useEffect(keepBrowsersMenu, [])
  return <VisualEditing basePath="" trailingSlash={false} refresh={() => refreshed(() => router.refresh())} />
}

/** Leaves the right button to the browser: the menu in its place is in English, and would remove and move paragraphs. */
function keepBrowsersMenu() {
  window.addEventListener('contextmenu', keepFromOverlay, {capture: true})
  return () => window.removeEventListener('contextmenu', keepFromOverlay, {capture: true})
}

function keepFromOverlay(event: Event): void {
  event.stopPropagation()
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
