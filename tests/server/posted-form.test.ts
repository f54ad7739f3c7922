import {createServer, type IncomingMessage} from 'node:http'
import type {AddressInfo} from 'node:net'

import {expect, test} from 'vitest'

import {postedForm, withPostedForm} from '#lib/forms/posted-form.ts'
import {takePostedForm} from '#server/posted-form.ts'

const path = '/sciezki/znajdz/wynik'
const reports = ['/zglos/wyslij', '/zglos/podmiot/wyslij']
const urlencoded = 'application/x-www-form-urlencoded'

/** A server that takes forms and tells what it took and what is left of the request. */
async function openServer() {
  const server = createServer((request, response) => {
    const told = takePostedForm(request).then((form) => ({
      form: form && {fields: form.fields && [...form.fields]},
      status: form?.status ?? null,
      left: leftOf(request),
    }))
    void told.then((answer) => response.end(JSON.stringify(answer)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const post = async (to: string, body: string, type = urlencoded): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${portOf(address)}${to}`, {
      method: 'POST',
      body,
      headers: {'content-type': type},
    })
    return response.json()
  }
  return {post, [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve()))}
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address ? address.port : 0
}

function leftOf({method, headers}: IncomingMessage) {
  return {method, type: headers['content-type'] ?? null}
}

test('a form posted to a page that answers forms is taken off the request, which then asks for the page', async () => {
  await using server = await openServer()
  expect(await server.post(path, 'powiat=zarski')).toEqual({
    form: {fields: [['powiat', 'zarski']]},
    status: 200,
    left: {method: 'GET', type: null},
  })
  expect(await server.post(`${path}?fbclid=1`, 'powiat=zarski')).toMatchObject({left: {method: 'GET'}})
})

test('what cannot be read as a form is answered too: the wrong type, too much of it', async () => {
  await using server = await openServer()
  const unread = {form: {fields: null}, left: {method: 'GET', type: null}}
  expect(await server.post(path, '{}', 'application/json')).toEqual({...unread, status: 415})
  for (const form of [path, ...reports])
    expect(await server.post(form, `x=${'x'.repeat(1_000_000)}`), form).toEqual({...unread, status: 413})
})

test('a report may be so long that what is too much in it can be told', async () => {
  await using server = await openServer()
  const text = 'ą'.repeat(80_000)
  for (const form of reports)
    expect(await server.post(form, `x=${encodeURIComponent(text)}`), form).toMatchObject({
      form: {fields: [['x', text]]},
    })
})

test('what is posted elsewhere is left as it is', async () => {
  await using server = await openServer()
  const untouched = {form: null, status: null, left: {method: 'POST', type: urlencoded}}
  expect(await server.post('/zglos', 'a=b')).toEqual(untouched)
})

test('a form is within reach of the render that answers it, and of no other', async () => {
  const render = async () => {
    await new Promise(setImmediate)
    return postedForm()?.fields?.get('powiat') ?? null
  }
  const form = (powiat: string) => ({fields: new URLSearchParams({powiat}), status: 200})
  const renders = [withPostedForm(form('zarski'), render), render(), withPostedForm(form('nowosolski'), render)]
  expect(await Promise.all(renders)).toEqual(['zarski', null, 'nowosolski'])
})
