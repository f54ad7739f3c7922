/**
 * How one WebSocket at `/streams` carries all event streams of a browser tab; spoken by lake-fetch.ts and by the lake.
 * Text frames, each a JSON object. The client numbers its streams; headers are by lower-case name.
 */

/** Where the socket is. */
export const streamsPath = '/streams'

/** What the client says: that it wants a stream, or wants it no more. `path` begins at the version, as in a request. */
export type ClientFrame = {open: number; path: string; headers: Record<string, string>} | {close: number}

/** What the lake says of a stream: how it was answered, a piece of it (again and again), and that it is over. */
export type LakeFrame =
  | {opened: number; status: number; headers: Record<string, string>}
  | {chunk: number; text: string}
  | {end: number}

/** True for the path of a request whose answer is an event stream. */
export function isStreamPath(path: string): boolean {
  return /^\/v[^/]+\/(?:data\/(?:listen|live)\/|projects\/[^/]+\/datasets\/[^/]+\/(?:listen|live)(?:[/?]|$))/.test(path)
}

/** A frame of the client in a value parsed from JSON; null for anything else. */
export function clientFrame(value: unknown): ClientFrame | null {
  const {close, open, path, headers} = fieldsOf(value)
  if (typeof close === 'number') return {close}
  return typeof open === 'number' && typeof path === 'string' ? {open, path, headers: textsOf(headers)} : null
}

/** A frame of the lake in a value parsed from JSON; null for anything else, which a newer lake may send. */
export function lakeFrame(value: unknown): LakeFrame | null {
  const {chunk, text, end, opened, status, headers} = fieldsOf(value)
  if (typeof chunk === 'number' && typeof text === 'string') return {chunk, text}
  if (typeof end === 'number') return {end}
  return typeof opened === 'number' && typeof status === 'number' ? {opened, status, headers: textsOf(headers)} : null
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function textsOf(value: unknown): Record<string, string> {
  const texts = Object.entries(fieldsOf(value)).flatMap(([name, text]) =>
    typeof text === 'string' ? [[name.toLowerCase(), text] as const] : [],
  )
  return Object.fromEntries(texts)
}
