import {createRequire} from 'node:module'
import {format} from 'node:util'

import type {Logger, pino} from 'pino'

import {requestId} from '../lib/freshness/content-reach.ts'

const levels = {error: 'error', warn: 'warn', info: 'info', log: 'info'} as const

/**
 * Has everything that the site and the framework say (`console`) written to stderr as lines of JSON, each with the id of the
 * request that it is about; on a terminal nothing changes. Queries of addresses are left out: they hold what readers wrote.
 */
export function structureLogs(output: NodeJS.WritableStream & {isTTY?: boolean} = process.stderr): void {
  if (output.isTTY) return
  let logger: Logger | null = null
  for (const name of ['error', 'warn', 'info', 'log'] as const) {
    const level = levels[name]
    console[name] = (...said: unknown[]) => {
      logger ??= createLogger(output)
      const errors = said.filter((each) => each instanceof Error)
      const text = format(...said.filter((each) => !(each instanceof Error)))
      const fault = errors.length > 0 ? errors.map(describe).join('\n') : undefined
      logger[level]({requestId: requestId() ?? undefined, fault: fault && withoutQueries(fault)}, withoutQueries(text))
    }
  }
}

// Where nothing is to be said, the library is not needed, and a start does not wait for it.
function createLogger(output: NodeJS.WritableStream): Logger {
  const create: typeof pino = createRequire(import.meta.url)('pino')
  const options = {
    base: {part: 'site'},
    timestamp: create.stdTimeFunctions.isoTime,
    formatters: {level: (level: string) => ({level})},
  }
  return create(options, output)
}

/** What an error says, and its causes; what else it holds, such as the request that failed, may be a reader's. */
function describe(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by: ${describe(error.cause)}` : ''
  return `${error.stack ?? error.message}${cause}`
}

function withoutQueries(text: string): string {
  return text.replaceAll(/(?<=https?:\/\/[^\s?"']*\?)[^\s"')]+/g, '…')
}
