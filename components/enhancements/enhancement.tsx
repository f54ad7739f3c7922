import {type EnhancementName, enhancementPath} from '#lib/enhancements/enhancements.ts'

/** A script of ours that makes a page handier where there is script; the page has to do its work without it. */
export function Enhancement({name}: {name: EnhancementName}) {
  // oxlint-disable-next-line nextjs/no-sync-scripts -- a module waits for the page by itself
  return <script type="module" src={enhancementPath(name)} />
}
