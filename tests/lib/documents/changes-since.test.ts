import {expect, test} from 'vitest'

import {printoutSince} from '#lib/documents/changes-since.ts'

const chapter = {
  _id: 'chapter-kis',
  _createdAt: '2026-01-01T00:00:00Z',
  title: 'KIS',
  slug: 'kis',
  legalStatusDate: '2026-03-01',
  changeNotes: [
    {_key: 'a', date: '2026-01-01', note: 'Pierwsza wersja.'},
    {_key: 'b', date: '2026-05-01', note: 'Nowy wzór wniosku.'},
    {_key: 'c', date: '2026-06-01', note: 'Nowa kwota.'},
  ],
}

const guide = {legalStatusDate: '2026-01-01'}

/** What became of a printout of `slugs`, or of the whole, while the Informator is as above but for `fields`. */
function since(version: string, slugs: string[], fields: Partial<Parameters<typeof printoutSince>[0]> = {}) {
  return printoutSince({guide, chapters: [chapter], redirects: [], ...fields}, version, slugs)
}

test('a chapter that was not touched since is unchanged, and a printout of such chapters is current', () => {
  const state = since('2026-06-01T12:00:00Z', ['kis'])
  expect(state.chapters).toMatchObject([{state: 'unchanged'}])
  expect(state.current).toBe(true)
})

test('a changed chapter tells the notes since the day of the printout, newest first', () => {
  const state = since('2026-05-01T08:00:00Z', ['kis'])
  expect(state.chapters).toMatchObject([
    {state: 'changed', notes: [{note: 'Nowa kwota.'}, {note: 'Nowy wzór wniosku.'}]},
  ])
  expect(state.current).toBe(false)
})

test('a chapter made since is new, unless the printout names it', () => {
  expect(since('2025-12-01T08:00:00Z', []).chapters).toMatchObject([{state: 'new'}])
  expect(since('2025-12-01T08:00:00Z', ['kis']).chapters).toMatchObject([{state: 'changed'}])
})

test('a chapter that was moved is found by its redirects, and a loop of them ends', () => {
  const redirects = [
    {from: '/informator/klub', to: '/informator/kis-dawny'},
    {from: '/informator/kis-dawny', to: '/informator/kis'},
    {from: '/informator/a', to: '/informator/b'},
    {from: '/informator/b', to: '/informator/a'},
  ]
  expect(since('2026-06-01T12:00:00Z', ['klub'], {redirects})).toMatchObject({chapters: [{chapter}], missing: 0})
  expect(since('2026-06-01T12:00:00Z', ['a'], {redirects})).toMatchObject({chapters: [], missing: 1, current: false})
})

test('a new edition outdates a printout of the whole, not that of a chapter', () => {
  const anew = {guide: {legalStatusDate: '2026-07-01'}}
  expect(since('2026-06-01T12:00:00Z', [], anew)).toMatchObject({
    current: false,
    guideCheckedAt: '2026-07-01',
  })
  expect(since('2026-06-01T12:00:00Z', ['kis'], anew)).toMatchObject({current: true, guideCheckedAt: null})
})

test('after an import no chapter is new, and none is changed', () => {
  const imported = {...chapter, _createdAt: '2026-11-29T08:00:00Z'}
  const ofOldest = {...imported, _id: 'chapter-cis', slug: 'cis', changeNotes: null, legalStatusDate: null}
  const state = since('2026-06-01T12:00:00Z', [], {chapters: [imported, ofOldest]})
  expect(state).toMatchObject({chapters: [{state: 'unchanged'}, {state: 'unchanged'}], current: true})
})

test('a chapter that was there before its first note is changed by it, and not new', () => {
  const noted = {...chapter, changeNotes: [{_key: 'd', date: '2026-07-01', note: 'Nowa kwota.'}]}
  expect(since('2026-06-01T12:00:00Z', [], {chapters: [noted]}).chapters).toMatchObject([{state: 'changed'}])
})

test('a chapter whose law was checked anew says so', () => {
  const checked = {...chapter, legalStatusDate: '2026-07-01'}
  expect(since('2026-06-01T12:00:00Z', ['kis'], {chapters: [checked]})).toMatchObject({
    chapters: [{state: 'checked', checkedAt: '2026-07-01'}],
    current: false,
  })
})

test('a printout of the whole is as old as its pathways and its directory, one of chapters is not', () => {
  const now = {
    guide: null,
    chapters: [],
    redirects: [],
    pathwaysCheckedAt: '2026-05-01',
    entitiesCheckedAt: '2026-07-01',
  }
  expect(printoutSince(now, '2026-06-01T12:00:00Z', [])).toMatchObject({
    current: false,
    pathwaysCheckedAt: null,
    entitiesCheckedAt: '2026-07-01',
  })
  expect(printoutSince(now, '2026-06-01T12:00:00Z', ['kis'])).toMatchObject({entitiesCheckedAt: null})
})
