/** The API version in a request's path, without its `v`: a date, `1` or `X`. */
export function apiVersionOf(segment: string | undefined): string {
  return (segment ?? '').replace(/^v/i, '')
}

/** True when the version is of that date or newer; `X` is the newest, `1` the oldest. */
export function isSince(version: string, date: string): boolean {
  return version.toUpperCase() === 'X' || (/^\d{4}-/.test(version) && version >= date)
}
