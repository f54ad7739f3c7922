import {expect, test} from 'vitest'

import {changeEntry} from '#lib/feeds/change-entry.ts'
import {changesByMonth, guideChanges} from '#lib/guide/guide-changes.ts'

const chapters = [
  {
    _id: 'chapter-kis',
    title: 'KIS',
    slug: 'kis',
    changeNotes: [
      {_key: 'a', date: '2026-10-02', note: 'Pierwsza wersja.'},
      {_key: 'b', date: '2026-11-20', note: 'Nowy wzór.'},
    ],
  },
  {
    _id: 'chapter-cis',
    title: 'CIS',
    slug: 'cis',
    changeNotes: [
      {_key: 'a', date: '2026-11-16', note: 'Poprawiono tabelę.'},
      {_key: 'b', date: null, note: 'Bez daty.'},
    ],
  },
  {_id: 'x', title: 'Bez zmian', slug: 'x', changeNotes: null},
]

test('changes of all chapters come newest first and lead to their notes', () => {
  expect(guideChanges(chapters).map(({path, date}) => [path, date])).toEqual([
    ['/informator/kis#zmiana-b', '2026-11-20'],
    ['/informator/cis#zmiana-a', '2026-11-16'],
    ['/informator/kis#zmiana-a', '2026-10-02'],
  ])
})

test('changes stand under their months, in the words of a calendar', () => {
  expect(changesByMonth(guideChanges(chapters)).map(({title, changes}) => [title, changes.length])).toEqual([
    ['listopad 2026', 2],
    ['październik 2026', 1],
  ])
})

test('an entry of the feed has its day, its words, and an id that outlives the chapter’s address', () => {
  const [change] = guideChanges(chapters)
  const [moved] = guideChanges([{...chapters[0], slug: 'nowy-adres'}].flatMap((chapter) => toChapter(chapter)))
  const entry = change && changeEntry(change)
  expect(entry).toMatchObject({
    url: 'http://localhost:3000/informator/kis#zmiana-b',
    updated: '2026-11-20T12:00:00Z',
    content: '<p>Nowy wzór.</p>',
  })
  expect(moved && changeEntry(moved).id).toBe(entry?.id)
})

function toChapter({_id, title, slug, changeNotes}: Partial<(typeof chapters)[number]>) {
  return _id && changeNotes ? [{_id, title: title ?? null, slug: slug ?? null, changeNotes}] : []
}
