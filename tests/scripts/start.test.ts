import {execFile} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {freePort} from '#sanity/lake/tests/support/run-lake.ts'

test('a port in use is named, with the setting that changes it', async () => {
  await using taken = await takePort()
  const {output, code} = await start({PORT: `${taken.port}`})
  expect(output).toContain(`Port ${taken.port} cannot be opened (EADDRINUSE)`)
  expect(output).toContain(`PORT=${taken.port + 1} npm start`)
  expect(code).toBe(1)
})

test("the lake's port in use is named too", async () => {
  await using taken = await takePort()
  const {output, code} = await start({LAKE_PORT: `${taken.port}`})
  expect(output).toContain(`LAKE_PORT=${taken.port + 1} npm start`)
  expect(code).toBe(1)
})

test('a data folder that cannot be written is named, with the way out', async () => {
  const {output, code} = await start({LAKE_DATA: '/dev/null/lake'})
  expect(output).toContain('The data folder /dev/null/lake cannot be written.')
  expect(output).toContain('LAKE_DATA=/path npm start')
  expect(code).toBe(1)
})

test('a port that is no port is refused before anything starts', async () => {
  const {output, code} = await start({PORT: 'osiem'})
  expect(output).toContain('PORT is "osiem". Give it a port number between 1 and 65535')
  expect(code).toBe(1)
})

/** Runs the start command on free ports and a new folder, but for what a test sets, until it ends. */
async function start(settings: Record<string, string>): Promise<{output: string; code: number | null}> {
  const free = {
    PORT: `${await freePort()}`,
    LAKE_PORT: `${await freePort()}`,
    LAKE_DATA: mkdtempSync(join(tmpdir(), 'start-')),
  }
  const env = {...process.env, ...free, ...settings}
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['scripts/start.ts'], {env}, (_error, stdout, stderr) =>
      resolve({output: stdout + stderr, code: child.exitCode}),
    )
  })
}

async function takePort(): Promise<{port: number} & AsyncDisposable> {
  const port = await freePort()
  const server = createServer().listen(port)
  await once(server, 'listening')
  return {
    port,
    [Symbol.asyncDispose]: () => new Promise((resolve) => void server.close(() => resolve())),
  }
}
