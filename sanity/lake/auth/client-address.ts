const addresses = new WeakMap<Request, string>()

/**
 * Notes from which network address a request came, for the limit on sign-ins; called where the socket is known.
 * Answers the request. Headers such as X-Forwarded-For are not believed: whoever asks can write anything into them.
 */
export function withClientAddress(request: Request, address: string | undefined): Request {
  if (address !== undefined) addresses.set(request, address)
  return request
}

/** The noted address; "local" for a request that came through no socket. */
export function clientAddress(request: Request): string {
  return addresses.get(request) ?? 'local'
}
