/**
 * A route's `generateStaticParams`: no page is made when the site is built. Each is made when first asked for, and kept
 * until its content changes; without this, Next would make it anew for every request.
 */
export function noneAtBuild(): never[] {
  return []
}
