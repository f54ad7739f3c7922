/**
 * The public address of the site without a trailing slash, e.g. `https://sciezki.example.pl`. Read at run time, so that
 * one build serves any address: `SITE_URL`, else localhost on `PORT`. Read for each link, so it is not checked here but
 * once, when the site is started (`scripts/run/settings.ts`).
 */
export function siteUrl(environment: Record<string, string | undefined> = process.env): string {
  const configured = environment['SITE_URL']
  const address = configured ? configured : `http://localhost:${environment['PORT'] || '3000'}`
  return address.replace(/\/+$/, '')
}

/** An absolute address of a path of this site, e.g. `/slownik` → `https://sciezki.example.pl/slownik`. */
export function absoluteUrl(path: string): string {
  return siteUrl() + path
}

/**
 * The token with which the site files what readers report, `SANITY_REPORT_TOKEN`; null where there is none. On the
 * server and at run time only: it never reaches a browser or the build.
 */
export function reportToken(environment: Record<string, string | undefined> = process.env): string | null {
  return environment['SANITY_REPORT_TOKEN'] || null
}

/**
 * The token with which the site deletes handled reports: `SANITY_CLEANUP_TOKEN`, else that to file them, which may do it too
 * on hosted Sanity; null where there is neither. On the server and at run time only.
 */
export function cleanupToken(environment: Record<string, string | undefined> = process.env): string | null {
  return environment['SANITY_CLEANUP_TOKEN'] || reportToken(environment)
}

/**
 * The token with which an editor's preview reads drafts (role Viewer), `SANITY_READ_TOKEN`; none where previews are not
 * set up. On the server and at run time only.
 */
export function readToken(environment: Record<string, string | undefined> = process.env): string | undefined {
  return environment['SANITY_READ_TOKEN'] || undefined
}

/**
 * The token with which a monitor reads the site's numbers, `METRICS_TOKEN`; null where nobody may. On the server and at run
 * time only.
 */
export function metricsToken(environment: Record<string, string | undefined> = process.env): string | null {
  return environment['METRICS_TOKEN'] || null
}

/** What the pages that the site keeps may take in memory, in bytes: `PAGE_CACHE_MB`, else 256 MiB. */
export function pageCacheBytes(environment: Record<string, string | undefined> = process.env): number {
  return Number(environment['PAGE_CACHE_MB'] || 256) * 1024 * 1024
}
