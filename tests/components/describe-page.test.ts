import {expect, test} from 'vitest'

import {describePage} from '#components/page/describe-page.ts'

test('a page has one address, and a picture with its size and what it shows', () => {
  const {alternates, openGraph, twitter} = describePage(
    {path: '/informator/kis', title: 'Klub', description: 'O klubie.'},
    'Ścieżki',
  )
  expect(alternates?.canonical).toBe('/informator/kis')
  expect(openGraph).toEqual({
    type: 'website',
    title: 'Klub',
    description: 'O klubie.',
    url: '/informator/kis',
    siteName: 'Ścieżki',
    locale: 'pl_PL',
    images: [{url: '/grafika/informator/kis.jpg', width: 1200, height: 630, type: 'image/jpeg', alt: 'Klub'}],
  })
  expect(twitter).toEqual({card: 'summary_large_image'})
})

test('what has a day of its own is shared as an article', () => {
  const published = {at: '2017-10-19T07:00:00Z', updatedAt: '2017-10-20T07:00:00Z'}
  expect(describePage({path: '/aktualnosci/a', title: 'A', published}, 'Ścieżki').openGraph).toMatchObject({
    type: 'article',
    publishedTime: published.at,
    modifiedTime: published.updatedAt,
  })
})

test('a long description is cut as for search results', () => {
  const {description, openGraph} = describePage({path: '/a', title: 'A', description: 'słowo '.repeat(60)}, 'Ścieżki')
  expect(String(description).length).toBeLessThanOrEqual(161)
  expect(openGraph?.description).toBe(description)
})
