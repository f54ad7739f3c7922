import {once} from 'node:events'
import {createServer, IncomingMessage} from 'node:http'
import {Socket} from 'node:net'

import {afterAll, beforeAll, beforeEach, expect, test, vi} from 'vitest'

import {signRight} from '#lib/preview/preview-right.ts'

const since = Date.now()
const draftMode = '__prerender_bypass=the-builds-own'
const right = `podglad=${signRight({editor: 'u1', role: 'editor', since}, 'token')}`

/** What the content says of the editor; an answer without a body breaks off the connection. */
let standing: {status: number; body?: object}
const asked: (string | undefined)[] = []
const content = createServer(({url, headers}, response) => {
  asked.push(url, headers.authorization)
  if (!standing.body) return void response.destroy()
  response.writeHead(standing.status, {'content-type': 'application/json'}).end(JSON.stringify(standing.body))
})

function editor(role: string, signedInSince: number | null) {
  const time = signedInSince === null ? null : new Date(signedInSince).toISOString()
  return {status: 200, body: {projectUserId: 'u1', roles: [{name: role}], signedInSince: time}}
}

beforeAll(async () => {
  content.listen(0)
  await once(content, 'listening')
  const address = content.address()
  vi.stubEnv('NEXT_PUBLIC_LAKE_URL', `http://localhost:${typeof address === 'object' ? address?.port : ''}`)
  vi.stubEnv('SANITY_READ_TOKEN', 'token')
})
afterAll(() => void content.close())
beforeEach(() => void (standing = editor('editor', since - 1)))

/** What becomes of a request with these cookies: whether it may see drafts, and the cookies that Next gets. */
async function admit(cookie: string) {
  // The address of the content is read once, when the module is loaded.
  const {admitPreview} = await import('#server/preview.ts')
  const request = new IncomingMessage(new Socket())
  request.headers.cookie = cookie
  return [await admitPreview(request), request.headers.cookie]
}

test('an editor with a right that still holds is let through, and each time the content is asked', async () => {
  asked.length = 0
  const cookie = `a=b; ${draftMode}; ${right}`
  expect(await admit(cookie)).toEqual(['granted', cookie])
  expect(await admit(cookie)).toEqual(['granted', cookie])
  const question = ['/v2021-10-04/projects/lake/acl/u1', 'Bearer token']
  expect(asked).toEqual([...question, ...question])
})

test('without a right, or with a forged one, the cookie of Next is taken out, and nobody is asked', async () => {
  asked.length = 0
  const forged = `podglad=${signRight({editor: 'u1', role: 'editor', since}, 'another secret')}`
  expect(await admit(`a=b; ${draftMode}`)).toEqual(['none', 'a=b'])
  expect(await admit(`${draftMode}; ${forged}`)).toEqual(['none', forged])
  expect(await admit(`__prerender_bypass\t=x; ${draftMode};a=b`)).toEqual(['none', 'a=b'])
  expect(await admit(right)).toEqual(['none', right])
  expect(asked).toEqual([])
})

test('who was removed, has another role, or was signed out since sees what all readers see', async () => {
  const ends = [
    {status: 404, body: {statusCode: 404, error: 'Not Found', message: 'User "u1" not found'}},
    editor('viewer', since - 1),
    editor('editor', null),
    editor('editor', since + 1000),
  ]
  for (const end of ends) {
    standing = end
    expect(await admit(`${draftMode}; ${right}`)).toEqual(['none', right])
  }
})

test('while the content does not say, there are no drafts', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const silent = [{status: 0}, {status: 500, body: {}}, {status: 403, body: {}}, {status: 200, body: {roles: 'editor'}}]
  for (const answer of silent) {
    standing = answer
    expect(await admit(`${draftMode}; ${right}`)).toEqual(['unknown', right])
  }
})
