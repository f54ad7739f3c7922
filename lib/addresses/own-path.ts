// Nobody can own a name under it (RFC 2606): whatever is not of this origin was written to lead elsewhere.
const nowhere = 'http://own.invalid'

/**
 * The path, query and fragment of an address within this site, ready to be a `Location`; null for anything that would
 * lead a browser elsewhere, or that this site could not read. It is judged as browsers read it (WHATWG URL): they drop
 * tabs and line breaks, take a backslash for a slash, and two slashes at the front for another host.
 */
export function ownPath(address: string): string | null {
  const url = address.startsWith('/') ? URL.parse(address, nowhere) : null
  if (url?.origin !== nowhere || !isReadable(url.pathname)) return null
  const path = url.pathname + url.search + url.hash
  // Without its detours (`/..//host`) it may begin with two slashes after all.
  return path.startsWith('//') ? null : path
}

/** True where the percent signs of a path stand for text (UTF-8) without control characters. */
export function isReadable(path: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(path))
  } catch {
    return false
  }
}
