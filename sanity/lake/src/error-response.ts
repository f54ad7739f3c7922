import {HTTPException} from 'hono/http-exception'

import {diskUnavailable} from './assets/disk-errors.ts'
import {httpError, LakeError} from './errors.ts'
import {logError} from './log-error.ts'
import {requestIdOf} from './request-id.ts'

/**
 * The one place where an error becomes an answer. What the lake did not foresee is logged, and answered without details but
 * the id of the request, by which the log is searched.
 */
export function errorResponse(error: unknown, request?: Request): Response {
  const known = knownError(error)
  const id = known.status >= 500 && request ? requestIdOf(request) : undefined
  // A place that was refused is no fault, and whoever asks for places without end would fill the disk with them.
  if (known.status >= 500 && !isRefusal(error)) logError(error, id)
  const headers = new Headers(known.status === 503 || known.status === 429 ? {'retry-after': '1'} : {})
  if (id !== undefined) headers.set('x-request-id', id)
  return Response.json(known.body, {status: known.status, headers})
}

function isRefusal(error: unknown): boolean {
  return error instanceof LakeError && error.status === 503 && error.cause === undefined
}

function knownError(error: unknown): LakeError {
  if (error instanceof LakeError) return error
  if (error instanceof HTTPException) return httpError(error.status, error.message)
  return diskUnavailable(error) ?? httpError(500, 'The lake met a fault of its own. Its log says more.')
}
