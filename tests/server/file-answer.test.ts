import {createServer, type OutgoingHttpHeaders, request} from 'node:http'

import {expect, test} from 'vitest'

import {createAnswer} from '#server/answer.ts'
import {captureAnswer} from '#server/capture-answer.ts'
import {ownHeaders} from '#server/security-headers.ts'
import {sendAnswer} from '#server/send-answer.ts'

const bytes = Buffer.from(Array.from({length: 300}, (_, at) => at % 256))

/** A server with one file that is made in two pieces, as Next writes it, and sent as the site sends files. */
async function open(headers: OutgoingHttpHeaders = {'content-type': 'application/pdf'}) {
  const server = createServer(async (asked, response) => {
    const body = await captureAnswer(response, async () => {
      for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value)
      response.write(bytes.subarray(0, 100))
      response.end(bytes.subarray(100))
    })
    if (body) await sendAnswer(asked, response, createAnswer(200, ownHeaders(response), body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return {
    ask: (sent: OutgoingHttpHeaders = {}, method = 'GET') =>
      new Promise<{status: number | undefined; headers: OutgoingHttpHeaders; body: Buffer}>((resolve, reject) => {
        request({host: '127.0.0.1', port, method, headers: sent}, async (response) => {
          const chunks: Buffer[] = []
          for await (const chunk of response) chunks.push(chunk)
          resolve({status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks)})
        })
          .on('error', reject)
          .end()
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

test('a file comes whole, with its length and a tag made of its bytes', async () => {
  await using site = await open()
  const {status, headers, body} = await site.ask()
  expect([status, headers['content-length'], headers['accept-ranges'], headers['etag']]).toEqual([
    200,
    '300',
    'bytes',
    expect.stringMatching(/^"[\w-]{22}"$/),
  ])
  expect(body.equals(bytes)).toBe(true)
  expect((await site.ask()).headers['etag']).toBe(headers['etag'])
})

test.each(['TAG', 'W/TAG', '"x", TAG', '*'])('whoever has it gets nothing again: If-None-Match: %s', async (known) => {
  await using site = await open()
  const tag = String((await site.ask()).headers['etag'])
  const again = await site.ask({'if-none-match': known.replace('TAG', tag), range: 'bytes=0-1'})
  expect([again.status, again.headers['etag'], again.body.length]).toEqual([304, tag, 0])
})

test.each([
  ['bytes=0-0', 0, 1],
  ['bytes=5-9', 5, 10],
  ['bytes=290-', 290, 300],
  ['bytes=290-999', 290, 300],
  ['bytes=-10', 290, 300],
])('a part comes as it was asked for: %s', async (range, from, to) => {
  await using site = await open()
  const {status, headers, body} = await site.ask({range})
  expect([status, headers['content-range'], headers['content-length']]).toEqual([
    206,
    `bytes ${from}-${to - 1}/300`,
    `${to - from}`,
  ])
  expect(body.equals(bytes.subarray(from, to))).toBe(true)
})

test.each(['bytes=0-1,5-6', 'bytes=9-5', 'bytes=a-b', 'bytes=', 'pages=1-2'])(
  'what is no single part is answered with the whole: %s',
  async (range) => {
    await using site = await open()
    const {status, body} = await site.ask({range})
    expect([status, body.length]).toEqual([200, 300])
  },
)

test('a part past the end is refused, with the length of the whole', async () => {
  await using site = await open()
  const {status, headers, body} = await site.ask({range: 'bytes=300-'})
  expect([status, headers['content-range'], body.length]).toEqual([416, 'bytes */300', 0])
})

test('a part of a file that has changed since is the whole new file', async () => {
  await using site = await open()
  const tag = String((await site.ask()).headers['etag'])
  expect((await site.ask({range: 'bytes=0-1', 'if-range': tag})).status).toBe(206)
  expect((await site.ask({range: 'bytes=0-1', 'if-range': '"another"'})).status).toBe(200)
})

test('HEAD tells what GET would send', async () => {
  await using site = await open()
  const [get, head] = [await site.ask(), await site.ask({}, 'HEAD')]
  expect([head.status, head.headers['etag'], head.headers['content-length'], head.body.length]).toEqual([
    200,
    get.headers['etag'],
    '300',
    0,
  ])
})

test('what has a tag of its own passes as it is, and tells the length that its route knows', async () => {
  await using site = await open({'content-type': 'application/pdf', etag: '"own"', 'x-length': '300'})
  const {headers, body} = await site.ask()
  expect([headers['etag'], headers['content-length'], headers['x-length'], body.length]).toEqual([
    '"own"',
    '300',
    undefined,
    300,
  ])
})
