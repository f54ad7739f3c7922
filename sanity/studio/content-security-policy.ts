/**
 * Keeps the browser of an editor to our own site and the lake. The Studio would otherwise ask servers of Sanity for its
 * newest version, a font and a feedback form at every start; it works without them.
 */
export function contentSecurityPolicy(apiHost: string): string {
  const streams = apiHost.replace(/^http/, 'ws')
  return [
    `connect-src 'self' ${apiHost} ${streams} blob: data:`,
    `img-src 'self' ${apiHost} blob: data:`,
    `media-src 'self' ${apiHost} blob: data:`,
    "font-src 'self' data:",
    "frame-src 'self'",
  ].join('; ')
}
