import {processWide} from './process-wide.ts'

/** next-sanity's `sanityFetch` gives each page the sync tags of its queries behind this prefix. */
const tagPrefix = 'sanity:'

/** The tags under which the site keeps what it has made of content, from the sync tags that the Content Lake names. */
export function tagsOf(syncTags: readonly string[]): string[] {
  return syncTags.map((tag) => tagPrefix + tag)
}

/**
 * What has expired, and when: counted, not timed, so that nothing happens at the same moment. What begins to be made
 * before a change and is ready after it has expired.
 *
 * @param remembered the most tags to know; when more have expired, everything has
 */
export function createExpiry(remembered = 50_000) {
  const expired = new Map<string, number>()
  let clock = 0
  let allExpired = 0
  let lastChange = 0

  function expireAll(): void {
    clock += 1
    allExpired = clock
    lastChange = clock
    expired.clear()
  }

  return {
    /** A moment after all that have been. */
    begin: (): number => ++clock,

    /** True for what began at a moment and carries a tag that has expired since. */
    isExpired({tags, started}: Dated): boolean {
      return started < allExpired || [...tags].some((tag) => (expired.get(tag) ?? 0) > started)
    },

    /** The moment at which something has expired last: until it changes, nothing more has. */
    lastChange: (): number => lastChange,

    expireTags(tags: readonly string[]): void {
      clock += 1
      lastChange = clock
      for (const tag of tags) expired.set(tag, clock)
      if (expired.size > remembered) expireAll()
    },

    expireAll,
  }
}

export type Expiry = ReturnType<typeof createExpiry>

declare global {
  interface ProcessWide {
    expiry: Expiry
  }
}

/** What has expired in this process: for pages and for all else that is kept. */
export function siteExpiry(): Expiry {
  return processWide('expiry', () => createExpiry())
}

/** Something made of content: the tags of that content, and the moment at which its making began. */
export type Dated = {tags: Iterable<string>; started: number}
