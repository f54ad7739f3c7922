import {PassThrough} from 'node:stream'

import {afterEach, expect, test} from 'vitest'

import {withReach} from '#lib/freshness/content-reach.ts'

import {structureLogs} from '../../server/log.ts'

const before = {...console}

afterEach(() => {
  Object.assign(console, before)
})

/** What is written while `say` runs, line by line. */
function written(say: () => void): Record<string, unknown>[] {
  const output = new PassThrough()
  structureLogs(output)
  say()
  const lines = String(output.read() ?? '').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line))
}

test('what the site says is a line of JSON, with the id of the request that it is about', () => {
  const [line] = written(() =>
    withReach({id: 'abc-1', isAway: false, since: 0}, () => console.error('GET /x failed.', new Error('Broken'))),
  )
  expect(line).toMatchObject({level: 'error', part: 'site', requestId: 'abc-1', msg: 'GET /x failed.'})
  expect(line?.['fault']).toMatch(/^Error: Broken\n/)
  expect(written(() => console.warn('Away'))).toEqual([expect.objectContaining({level: 'warn', msg: 'Away'})])
})

test('it says nothing of what readers wrote into addresses, nor of what failed with them', () => {
  const failed = Object.assign(
    new Error('No answer from http://localhost:3333/v1/data?query=a&$words=%22sekret%22 yet'),
    {
      response: {url: 'sekret'},
    },
  )
  const text = JSON.stringify(written(() => console.warn('Asked https://example.org/?q=sekret', failed)))
  expect(text).not.toContain('sekret')
  expect(text).toContain('http://localhost:3333/v1/data?…')
})
