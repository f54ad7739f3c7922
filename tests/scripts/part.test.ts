import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, writeFileSync} from 'node:fs'
import {connect} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'

import {expect, test} from 'vitest'

const partModule = new URL('../../scripts/run/part.ts', import.meta.url).href

/** Starts a part that says where it listens, or that has nothing to do, and passes on what it says. */
const starter = (part: string) => `
  const {startPart} = await import(${JSON.stringify(partModule)})
  const {process: child} = startPart('test', ['-e', ${JSON.stringify(part)}], process.env)
  child.once('exit', (code) => console.log('ended with', code))
`

test('a part ends with the start script, even when that is killed without a word', async () => {
  const script = run(starter(`const s = require('net').createServer().listen(0, () => console.log(s.address().port))`))
  const socket = connect(Number(await script.nextLine()), '127.0.0.1')
  await once(socket, 'connect')
  script.child.kill('SIGKILL')
  // The part holds the other end: it closes when the part is gone.
  await once(
    socket.on('error', () => {}),
    'close',
  )
  expect(socket.closed).toBe(true)
})

test('a part whose start script is gone before it has begun ends too', async () => {
  const part = `setInterval(() => {}, 1000)`
  const script = run(`${starter(part)}; process.kill(process.pid, 'SIGKILL')`)
  // The part writes its errors to the same pipe, which closes when nobody holds it any more.
  await once(script.child.stderr.resume(), 'end')
  expect(script.child.signalCode).toBe('SIGKILL')
})

test('a part that has done its work ends by itself', async () => {
  const script = run(starter(`console.log('done')`))
  expect(await script.nextLine()).toBe('done')
  expect(await script.nextLine()).toBe('ended with 0')
})

test('a process that a part starts itself goes on talking with it', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'part-')), 'worker.cjs')
  writeFileSync(file, `process.on('message', (message) => process.send(message))`)
  const part = `
    const worker = require('child_process').fork(${JSON.stringify(file)})
    worker.on('message', (message) => (console.log(message), worker.disconnect()))
    worker.on('exit', () => console.log('the worker ended'))
    worker.on('spawn', () => setImmediate(() => worker.send('heard')))
  `
  const script = run(starter(part))
  const said = [await script.nextLine(), await script.nextLine(), await script.nextLine()]
  expect(said).toEqual(['heard', 'the worker ended', 'ended with 0'])
})

function run(code: string) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {stdio: ['ignore', 'pipe', 'pipe']})
  const lines = createInterface({input: child.stdout})[Symbol.asyncIterator]()
  return {child, nextLine: async () => (await lines.next()).value}
}
