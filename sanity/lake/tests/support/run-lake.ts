import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {createServer} from 'node:net'
import {fileURLToPath} from 'node:url'

import {type ClientConfig, createClient, type SanityClient} from '@sanity/client'

/** The file of the lake's command. */
export const lakeCommand = fileURLToPath(import.meta.resolve('#src/main.ts'))

const usualToken = 'test-token'

/** A lake in a process of its own, as `lake serve` runs it. */
export type RunningLake = {
  url: string
  output(): string
  /** Sends the signal and waits for the end; answers the exit code, null when the signal ended it. */
  stop(signal: NodeJS.Signals): Promise<number | null>
}

/**
 * Starts a lake and waits until it says that it listens; rejects with its output when it ends before.
 *
 * @param before what the shell is told first, such as `ulimit -f 1000`
 */
export async function runLake(environment: Record<string, string>, before = 'true'): Promise<RunningLake> {
  const port = environment.LAKE_PORT ?? String(await freePort())
  const child = spawn('bash', ['-c', `${before}; exec "$@"`, 'bash', process.execPath, lakeCommand, 'serve'], {
    env: {...process.env, LAKE_TOKEN: usualToken, ...environment, LAKE_PORT: port},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  let output = ''
  const listening = new Promise<void>((resolve) => {
    const note = (chunk: Buffer) => {
      output += String(chunk)
      if (output.includes('Lake: ')) resolve()
    }
    child.stdout.on('data', note)
    child.stderr.on('data', note)
  })
  const failed = ended.then(() => Promise.reject(new Error(output)))
  await Promise.race([listening, failed])
  failed.catch(() => {})
  return {
    url: `http://localhost:${port}`,
    output: () => output,
    async stop(signal) {
      child.kill(signal)
      const [code] = await ended
      return typeof code === 'number' ? code : null
    },
  }
}

/** The real client, with all rights in the lake at a URL. */
export function clientAt(apiHost: string, config: ClientConfig = {}): SanityClient {
  return createClient({
    projectId: 'lake',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost,
    useProjectHostname: false,
    useCdn: false,
    token: usualToken,
    ...config,
  })
}

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (typeof address === 'object' && address !== null) return address.port
  throw new Error('The system gave no port.')
}
