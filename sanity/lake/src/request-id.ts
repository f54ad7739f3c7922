import {randomUUID} from 'node:crypto'

const header = 'x-request-id'

/** The id by which a request is known in the logs of those before us (`X-Request-Id`), or a new one. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get(header)
  return given !== null && /^[\w-]{1,64}$/.test(given) ? given : randomUUID()
}
