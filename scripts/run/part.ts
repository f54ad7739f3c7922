import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {createServer} from 'node:net'
import {createInterface} from 'node:readline'

import type {Environment} from './settings.ts'

/** A running part (lake or site): a Node process of ours. */
export type Part = {name: string; process: ChildProcess; stop(): Promise<void>}

const running = new Set<Part>()
const endWithParent = new URL('end-with-parent.ts', import.meta.url).href

/** Ends every part that runs, the newest first, and waits until all have ended. */
export async function stopParts(): Promise<void> {
  for (const part of [...running].toReversed()) await part.stop()
}

/**
 * Starts `node <args>`; each line it prints goes to `onLine`, its errors to ours. The channel between the processes
 * (`ipc`) tells the part when we end without a word, so that it ends too.
 */
export function startPart(
  name: string,
  args: readonly string[],
  env: Environment,
  onLine: (line: string) => void = console.log,
): Part {
  // Node says at every start that its stripping of types is an experiment; the pinned version is tested with it.
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', endWithParent, ...args], {
    env: {NODE_ENV: 'production', ...env, START_PROCESS: '1'},
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  if (child.stdout) createInterface({input: child.stdout}).on('line', onLine)
  const part = {name, process: child, stop: () => stopProcess(child)}
  running.add(part)
  child.once('exit', () => running.delete(part))
  return part
}

/** Waits until `url` answers with a success. @throws when the part ends before that. */
export async function answers(part: Part, url: string): Promise<void> {
  while (part.process.exitCode === null && part.process.signalCode === null) {
    const response = await fetch(url).catch(() => null)
    await response?.body?.cancel()
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`The ${part.name} ended before it answered at ${url}. What it printed above says why.`)
}

/** @throws where something else already listens on the port; `variable` is the setting that changes it. */
export async function requireFreePort(port: number, variable: string): Promise<void> {
  const server = createServer()
  const failed = once(server, 'error').then(([error]) => error)
  const opened = once(server, 'listening').then(() => null)
  server.listen(port)
  const error = await Promise.race([failed, opened])
  if (error) {
    throw new Error(
      `Port ${port} cannot be opened (${error.code}). Stop what uses it, or choose another: ${variable}=${port + 1} npm start`,
    )
  }
  server.close()
  await once(server, 'close')
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const killTimer = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(killTimer)
}
