import {isJsonObject} from './document.ts'

/**
 * An error with its answer on the wire. Thrown where the fault is known, turned into a response in one place (error-response.ts).
 * `body` follows Sanity: `{error: {type, description, …}}` for queries, mutations and actions,
 * `{statusCode, error, message}` elsewhere.
 */
export class LakeError extends Error {
  override readonly name = 'LakeError'
  readonly status: number
  readonly body: Record<string, unknown>

  constructor(status: number, message: string, body: Record<string, unknown>, options?: ErrorOptions) {
    super(message, options)
    this.status = status
    this.body = body
  }
}

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** An error in Sanity's general shape: `{statusCode, error, message}`. */
export function httpError(
  status: number,
  message: string,
  extra: Record<string, unknown> = {},
  options?: ErrorOptions,
): LakeError {
  return new LakeError(
    status,
    message,
    {statusCode: status, error: titles[status] ?? 'Error', message, ...extra},
    options,
  )
}

/** A GROQ syntax error with the offsets (UTF-16 units) of the place in the query. */
export function queryParseError(description: string, query: string, start: number, end: number): LakeError {
  return new LakeError(400, description, {error: {type: 'queryParseError', description, query, start, end}})
}

/** A failed mutation or action; `item` names which one (`index`) and why. */
export function writeError(
  kind: 'mutationError' | 'actionError',
  status: number,
  item: {index?: number; type: string; description: string; [detail: string]: unknown},
): LakeError {
  const {index, ...error} = item
  const description = `The ${kind === 'mutationError' ? 'mutation(s)' : 'action(s)'} failed: ${item.description}`
  return new LakeError(status, description, {error: {type: kind, description, items: [{index, error}]}})
}

/**
 * A write that its author may not do. Of actions the Studio looks for the type on top, and others where it is of mutations.
 */
export function permissionError(
  kind: 'mutationError' | 'actionError',
  permission: 'create' | 'update' | 'manage',
  index: number,
): LakeError {
  const description = `Insufficient permissions; permission "${permission}" required`
  const type = 'insufficientPermissionsError'
  const {status, message, body} = writeError(kind, 403, {index, type, description, permission})
  if (kind === 'mutationError' || !isJsonObject(body.error)) return new LakeError(status, message, body)
  return new LakeError(status, message, {error: {...body.error, type}})
}

/** A dataset that is not served; the Studio knows it by `error`. */
export function unknownDataset(name: string, served: readonly string[]): LakeError {
  const message = `Unknown dataset "${name}". This lake serves: ${served.join(', ')}.`
  return new LakeError(404, message, {statusCode: 404, error: 'Dataset not found', message})
}
