import {expect, test} from 'vitest'

import {changesSince, currentSlug} from '#lib/documents/changes-since.ts'

const chapter = {
  _id: 'chapter-kis',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-06-01T12:00:00Z',
  title: 'KIS',
  slug: 'kis',
  changeNotes: [
    {_key: 'a', date: '2026-01-01', note: 'Pierwsza wersja.'},
    {_key: 'b', date: '2026-05-01', note: 'Nowy wzór wniosku.'},
    {_key: 'c', date: '2026-06-01', note: 'Nowa kwota.'},
  ],
}

test('a chapter that was not touched since is unchanged', () => {
  expect(changesSince(chapter, '2026-06-01T12:00:00Z', true).state).toBe('unchanged')
})

test('a changed chapter tells the notes since the day of the printout, newest first', () => {
  const state = changesSince(chapter, '2026-05-01T08:00:00Z', true)
  expect(state).toMatchObject({state: 'changed', notes: [{note: 'Nowa kwota.'}, {note: 'Nowy wzór wniosku.'}]})
})

test('a chapter made since is new, unless the printout names it', () => {
  expect(changesSince(chapter, '2025-12-01T08:00:00Z', false).state).toBe('new')
  expect(changesSince(chapter, '2025-12-01T08:00:00Z', true).state).toBe('changed')
})

test('a chapter that was moved is found by its redirects, and a loop of them ends', () => {
  const redirects = [
    {from: '/informator/klub', to: '/informator/kis-dawny'},
    {from: '/informator/kis-dawny', to: '/informator/kis'},
    {from: '/informator/a', to: '/informator/b'},
    {from: '/informator/b', to: '/informator/a'},
  ]
  expect(currentSlug('klub', redirects, new Set(['kis']))).toBe('kis')
  expect(currentSlug('kis', redirects, new Set(['kis']))).toBe('kis')
  expect(currentSlug('a', redirects, new Set(['kis']))).toMatch(/^[ab]$/)
})
