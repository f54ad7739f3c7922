import {createRequire} from 'node:module'

import type {Logger, pino} from 'pino'

let logger: Logger | null = null

/**
 * Writes an unexpected fault to stderr, with its causes; answers carry nothing of it. On a terminal as text, else as a line of
 * JSON. Of who asked it says nothing but the id of the request.
 */
export function logError(error: unknown, requestId?: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${new Date().toISOString()} lake: ${describe(error)}\n`)
  else (logger ??= createLogger()).error({requestId, fault: describe(error)}, messageOf(error))
}

// Where nothing goes wrong, the library is not needed, and a start does not wait for it.
function createLogger(): Logger {
  const create: typeof pino = createRequire(import.meta.url)('pino')
  const options = {
    base: {part: 'lake'},
    timestamp: create.stdTimeFunctions.isoTime,
    formatters: {level: (level: string) => ({level})},
  }
  return create(options, process.stderr)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by: ${describe(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}
