/**
 * Runs once when the site's server starts: from then on, what editors publish expires the pages that show it, the search
 * reads it, and reports of readers go when their time has come.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const [{followChanges}, {client}, {pages}, {searchExpiry}, {keepDeletingReports}, {cleanupToken}] = await Promise.all(
    [
      import('#lib/freshness/follow-changes.ts'),
      import('#sanity/client.ts'),
      import('#lib/freshness/page-cache.ts'),
      import('#sanity/read/search.ts'),
      import('#sanity/delete-reports.ts'),
      import('#lib/site/env.ts'),
    ],
  )
  const kept = [pages(), searchExpiry()]
  followChanges(() => client.live.events(), {
    expireTags: (tags) => kept.forEach((each) => each.expireTags(tags)),
    expireAll: () => kept.forEach((each) => each.expireAll()),
  })
  const token = cleanupToken()
  if (token) keepDeletingReports(token)
}
