import {once} from 'node:events'
import {createServer, type ServerResponse} from 'node:http'

import {expect, test} from 'vitest'

import {captureAnswer} from '#server/capture-answer.ts'

/** What a reader gets of a server that says what was held back, or why nothing was. */
async function readFrom(make: (response: ServerResponse) => Promise<void>) {
  const server = createServer(async (_request, response) => {
    const said = await captureAnswer(response, () => make(response)).catch((error: unknown) => String(error))
    if (said === null) return
    response.statusCode = typeof said === 'string' ? 500 : 200
    response.end(typeof said === 'string' ? said : `held back: ${said.toString()}`)
  }).listen(0)
  await once(server, 'listening')
  const address = server.address()
  const response = await fetch(`http://localhost:${typeof address === 'object' ? address?.port : ''}`)
  const text = await response.text()
  server.close()
  return [response.status, text]
}

test('a page is held back until it is whole', async () => {
  const answer = await readFrom(async (response) => {
    response.setHeader('content-type', 'text/html')
    response.write('one, ')
    response.flushHeaders()
    response.end('two')
  })
  expect(answer).toEqual([200, 'held back: one, two'])
})

test('what is not made here passes', async () => {
  const answer = await readFrom(async (response) => {
    response.setHeader('content-type', 'image/webp')
    response.write('one, ')
    response.end('two')
  })
  expect(answer).toEqual([200, 'one, two'])
})

test('where the making fails, that is known, and what was written until then is not sent', async () => {
  const answer = await readFrom(async (response) => {
    response.setHeader('content-type', 'text/html')
    response.write('half a page')
    throw new Error('It fell.')
  })
  expect(answer).toEqual([500, 'Error: It fell.'])
})

test('what fails after the end changes nothing', async () => {
  const answer = await readFrom(async (response) => {
    response.setHeader('content-type', 'text/html')
    response.end('a page')
    throw new Error('It fell.')
  })
  expect(answer).toEqual([200, 'held back: a page'])
})
