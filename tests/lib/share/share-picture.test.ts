import {expect, test} from 'vitest'

import {shareCaption} from '#lib/share/share-caption.ts'
import {parseSharePicture, sharePicturePath} from '#lib/share/share-picture.ts'

test('an item has a picture of its own, which knows what it shows', () => {
  const types = {
    aktualnosci: 'newsArticle',
    wydarzenia: 'event',
    informator: 'chapter',
    sciezki: 'pathway',
    podmioty: 'entity',
  }
  for (const [part, type] of Object.entries(types)) {
    expect(sharePicturePath(`/${part}/a-1`)).toBe(`/grafika/${part}/a-1.jpg`)
    expect(parseSharePicture(part, 'a-1.jpg')).toEqual({type, slug: 'a-1'})
  }
})

test('all else has the picture of the site', () => {
  for (const path of [
    '/',
    '/aktualnosci',
    '/aktualnosci/strona/2',
    '/o-nas',
    '/constructor/x',
    '',
    '/informator/drukuj',
    '/sciezki/znajdz',
    '/informator/kis/etr',
  ])
    expect(sharePicturePath(path)).toBe('/grafika/serwis.jpg')
})

test('only pictures of items that can exist are drawn', () => {
  for (const [part, name] of [
    ['aktualnosci', 'A.jpg'],
    ['aktualnosci', 'a'],
    ['aktualnosci', 'a.png'],
    ['aktualnosci', '-.jpg'],
    ['slownik', 'a.jpg'],
    ['constructor', 'a.jpg'],
  ] as const)
    expect(parseSharePicture(part, name)).toBeNull()
})

test('the line above the title says what it is', () => {
  const captions = [
    {_type: 'newsArticle', publishedAt: '2017-10-19T07:00:00Z'},
    {_type: 'event', startsAt: '2026-12-01T09:00:00Z', endsAt: null},
    {_type: 'event', startsAt: '2026-12-01T09:00:00Z', cancelled: true},
    {_type: 'chapter', chapterNumber: 3},
    {_type: 'pathway'},
    {_type: 'entity', kind: 'cis', powiat: 'zarski'},
    {_type: 'entity', kind: 'cis', powiat: 'zarski', sample: true},
    {_type: 'page'},
  ].map(shareCaption)
  expect(captions).toEqual([
    'Aktualności · 19 października 2017 r.',
    'Wydarzenie · 1 grudnia 2026 r., godz. 10:00',
    'Wydarzenie odwołane · 1 grudnia 2026 r., godz. 10:00',
    'Informator · rozdział 3',
    'Ścieżka krok po kroku',
    'Centrum integracji społecznej (CIS) · powiat żarski',
    'Wpis przykładowy · Centrum integracji społecznej (CIS) · powiat żarski',
    '',
  ])
})
