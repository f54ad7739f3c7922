import {expect, test} from 'vitest'

import {readForm} from '#lib/forms/form-body.ts'

const urlencoded = 'application/x-www-form-urlencoded'

function posted(body: string | ReadableStream<Uint8Array>, type = urlencoded): Request {
  // Node wants to be told that a stream is sent before an answer is read; the types of browsers do not know it.
  const init: RequestInit & {duplex: 'half'} = {method: 'POST', body, duplex: 'half', headers: {'content-type': type}}
  return new Request('https://sciezki.example/', init)
}

test('a posted form is read, Polish letters and all', async () => {
  const form = await readForm(posted('a=%C5%BC%C3%B3%C5%82w&a=b', `${urlencoded};charset=UTF-8`))
  expect(form?.getAll('a')).toEqual(['żółw', 'b'])
})

test('a form of another type, or none, is not read', async () => {
  expect(await readForm(posted('{}', 'application/json'))).toBeNull()
  expect(await readForm(posted('a=b', `${urlencoded}ish`))).toBeNull()
  expect((await readForm(posted('')))?.size).toBe(0)
})

test('no more than the limit is read, whether the length is told or not', async () => {
  expect(await readForm(posted(`a=${'x'.repeat(5000)}`))).toBeNull()
  let pulled = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1
      controller.enqueue(new Uint8Array(1024))
    },
  })
  expect(await readForm(posted(endless))).toBeNull()
  expect(pulled).toBeLessThan(10)
})

test('a body that breaks off is no form', async () => {
  const broken = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.error(new Error('The connection is gone.'))
    },
  })
  expect(await readForm(posted(broken))).toBeNull()
})
