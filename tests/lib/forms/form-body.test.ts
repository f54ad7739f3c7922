import {expect, test} from 'vitest'

import {readForm} from '#lib/forms/form-body.ts'

const urlencoded = 'application/x-www-form-urlencoded'

const unread = (status: number) => ({fields: null, status})

function posted(body: string | ReadableStream<Uint8Array>, type = urlencoded): Request {
  // Node wants to be told that a stream is sent before an answer is read; the types of browsers do not know it.
  const init: RequestInit & {duplex: 'half'} = {method: 'POST', body, duplex: 'half', headers: {'content-type': type}}
  return new Request('https://sciezki.example/', init)
}

test('a posted form is read, Polish letters and all', async () => {
  const form = await readForm(posted('a=%C5%BC%C3%B3%C5%82w&a=b', `${urlencoded};charset=UTF-8`))
  expect([form.status, form.fields?.getAll('a')]).toEqual([200, ['żółw', 'b']])
})

test('a form of another type, or none, is not read', async () => {
  expect(await readForm(posted('{}', 'application/json'))).toEqual(unread(415))
  expect(await readForm(posted('a=b', `${urlencoded}ish`))).toEqual(unread(415))
  expect(await readForm({headers: new Headers(), body: null})).toEqual(unread(415))
  expect((await readForm(posted(''))).fields?.size).toBe(0)
})

test('no more than the limit is read, whether the length is told or not', async () => {
  expect(await readForm(posted(`a=${'x'.repeat(5000)}`))).toEqual(unread(413))
  let pulled = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1
      controller.enqueue(new Uint8Array(1024))
    },
  })
  expect(await readForm(posted(endless))).toEqual(unread(413))
  expect(pulled).toBeLessThan(10)
})

test('a form of very many fields is not taken apart', async () => {
  expect((await readForm(posted('a&'.repeat(150)))).fields?.size).toBe(150)
  expect(await readForm(posted('a&'.repeat(250)))).toEqual(unread(413))
})

test('a body that breaks off is no form', async () => {
  const broken = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.error(new Error('The connection is gone.'))
    },
  })
  expect(await readForm(posted(broken))).toEqual(unread(400))
})
