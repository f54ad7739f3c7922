import {unstable_cache} from 'next/cache'

/** Has the page that is being rendered kept under these tags too: when one of them expires, so does the page. */
export async function carryTags(tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return
  // A page carries the tags of all data it has read; this reads nothing, under these.
  await unstable_cache(async () => null, ['carry-tags', ...tags], {tags: [...tags], revalidate: false})()
}
