import {expect, test} from 'vitest'

import type {LakeDocument} from '#src/document.ts'
import {documentAtRevision, documentAtTime, lastDocument} from '#src/history/document.ts'
import {effectsOf} from '#src/mendoza/effects.ts'

function version(day: number, fields: Record<string, unknown>): LakeDocument {
  return {
    _id: 'kis',
    _type: 'chapter',
    _rev: `tx${day}`,
    _createdAt: '2017-10-01T12:00:00.000Z',
    _updatedAt: timeOf(day),
    ...fields,
  }
}

function timeOf(day: number): string {
  return `2017-10-0${day}T12:00:00.000Z`
}

const body = Array.from({length: 20}, (_, index) => ({_key: `k${index}`, text: `Akapit ${index}: żółć`}))

/** Created on the 1st, edited on the 2nd and 3rd, deleted on the 4th, created again on the 5th. */
const versions = [
  version(1, {title: 'KIS', body}),
  version(2, {title: 'KIS – rozdział', body}),
  version(3, {title: 'KIS – rozdział', body: body.toSpliced(3, 2), lead: 'Wstęp'}),
  null,
  version(5, {title: 'Od nowa'}),
]

/** The changes that led to the version of a day, newest first. */
function changesUpTo(day: number) {
  return versions
    .slice(0, day)
    .map((after, index) => ({
      transactionId: `tx${index + 1}`,
      timestamp: timeOf(index + 1),
      effects: effectsOf(versions[index - 1] ?? null, after),
    }))
    .toReversed()
}

const current = versions[4] ?? null

test('a document can be had as it was after each of its transactions', async () => {
  const found = await Promise.all([1, 2, 3, 4, 5].map((day) => documentAtRevision(current, changesUpTo(5), `tx${day}`)))
  expect(found).toEqual(versions)
})

test('a revision the document never had gives nothing', async () => {
  expect(await documentAtRevision(current, changesUpTo(5), 'other')).toBeNull()
  expect(await documentAtRevision(null, [], 'tx1')).toBeNull()
})

test('a document can be had as it stood at a time', async () => {
  expect(await documentAtTime(current, changesUpTo(5), '2017-10-02T23:00:00Z')).toEqual(versions[1])
  expect(await documentAtTime(current, changesUpTo(5), '2017-10-03T14:00:00+02:00')).toEqual(versions[2])
  expect(await documentAtTime(current, changesUpTo(5), '2017-10-04T23:00:00Z')).toBeNull()
  expect(await documentAtTime(current, changesUpTo(5), '2017-09-01T00:00:00Z')).toBeNull()
  expect(await documentAtTime(current, changesUpTo(5), '2030-01-01T00:00:00Z')).toEqual(current)
})

test('the last revision of a deleted document is what it was before', async () => {
  expect(await lastDocument(null, changesUpTo(4))).toEqual(versions[2])
  expect(await lastDocument(current, changesUpTo(5))).toEqual(current)
  expect(await lastDocument(null, [])).toBeNull()
})
