import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {expect} from '@playwright/test'

import {freePort} from '#sanity/lake/tests/support/run-lake.ts'

import {test} from './support/test.ts'

for (const [mode, args] of Object.entries({'npm start': [], 'npm run dev': ['--dev']})) {
  test(`what ${mode} has started ends with it, even where it is killed without a word`, async () => {
    await using started = await start(args)
    expect(await started.listening()).toEqual([true, true])
    started.process.kill('SIGKILL')
    await expect.poll(started.listening).toEqual([false, false])
  })
}

/** Site and lake as their start script runs them. */
async function start(args: readonly string[]) {
  const [port, lakePort] = [await freePort(), await freePort()]
  const data = mkdtempSync(join(tmpdir(), 'start-'))
  const env = {...process.env, PORT: `${port}`, LAKE_PORT: `${lakePort}`, LAKE_DATA: data, SITE_URL: ''}
  const started = spawn(process.execPath, ['scripts/start.ts', ...args], {env, stdio: ['ignore', 'pipe', 'inherit']})
  const urls = [`http://localhost:${port}/api/health`, `http://localhost:${lakePort}/v1/ping`]
  const listening = () =>
    Promise.all(
      urls.map((url) =>
        fetch(url).then(
          () => true,
          () => false,
        ),
      ),
    )
  for await (const line of started.stdout.setEncoding('utf8')) if (line.includes('Ctrl-C')) break
  return {
    process: started,
    listening,
    async [Symbol.asyncDispose]() {
      if (started.exitCode === null && started.signalCode === null) {
        started.kill()
        await once(started, 'exit')
      }
      rmSync(data, {recursive: true, force: true})
    },
  }
}
