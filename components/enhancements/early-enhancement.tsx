import {type EnhancementName, enhancementPath} from '#lib/enhancements/enhancements.ts'

/**
 * A script that runs before the page is drawn, for what would otherwise be seen to jump. It holds the page up, so it
 * has to be tiny; its address changes with its code, so it is fetched once.
 */
export function EarlyEnhancement({name}: {name: EnhancementName}) {
  // oxlint-disable-next-line nextjs/no-sync-scripts -- on purpose, see above
  return <script src={enhancementPath(name)} />
}
