/**
 * Snoozes, for this visit, the Studio's warning about HTTP/1.1. Its reason is the browser's limit of six connections to
 * an origin, which our streams do not use up (see ../lake/client/lake-fetch.ts).
 */
export function snoozeProtocolWarning(): void {
  sessionStorage.setItem('sanity-studio.network.check.snooze', new Date().toISOString())
}
