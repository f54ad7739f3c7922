/**
 * Runs once when the site's server starts: from then on, what editors publish expires the pages that show it. The search
 * makes its index ahead of the first question.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const [{followChanges}, {client}, {pages}, {searchIndex}] = await Promise.all([
    import('#lib/freshness/follow-changes.ts'),
    import('#sanity/client.ts'),
    import('#lib/freshness/page-cache.ts'),
    import('#sanity/read/search.ts'),
  ])
  followChanges(() => client.live.events(), pages())
  void searchIndex()
}
