import {expect, test} from 'vitest'

import {previewLifetime, readRight, signRight, stillHolds} from '#lib/preview/preview-right.ts'

const since = Date.parse('2026-11-21T12:00:00Z')
const right = {editor: 'u1', role: 'editor', since}
const cookie = signRight(right, 'secret')

test('a right comes back as it was given', () => {
  expect(readRight(cookie, 'secret', since)).toEqual(right)
})

test('a right that somebody else signed, or changed, is none', () => {
  const [text = '', signed = ''] = cookie.split('.')
  const other = Buffer.from(JSON.stringify({...right, editor: 'u2'})).toString('base64url')
  for (const forged of ['', text, `${text}.`, `${other}.${signed}`, `${text}.${signed.slice(1)}a`, `${cookie}a`, '%zz'])
    expect(readRight(forged, 'secret', since), forged).toBeNull()
  expect(readRight(signRight(right, 'other'), 'secret', since)).toBeNull()
})

test('a right ends by itself', () => {
  expect(readRight(cookie, 'secret', since + previewLifetime - 1)).toEqual(right)
  expect(readRight(cookie, 'secret', since + previewLifetime)).toBeNull()
})

test('a right holds while its editor is there in the same role, and signed in ever since', () => {
  expect(stillHolds(right, {role: 'editor', signedInSince: since - 1})).toBe(true)
  expect(stillHolds(right, {role: 'editor'})).toBe(true)
  expect(stillHolds(right, null)).toBe(false)
  expect(stillHolds(right, {role: 'viewer', signedInSince: since - 1})).toBe(false)
  expect(stillHolds(right, {role: 'editor', signedInSince: since + 1})).toBe(false)
})
