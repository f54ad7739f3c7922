import {expect, test} from 'vitest'

import {openTestLake} from '#sanity/lake/tests/support/open-test-lake.ts'
import {documentIdIn, listPurges, lookUp, purge} from '#sanity/studio/purge/purges.ts'

const sha1 = '0123456789abcdef0123456789abcdef01234567'

test('a picture or file is named by its address, as a browser or the site shows it, a document by its id', () => {
  const image = `image-${sha1}-640x480-jpg`
  expect(documentIdIn(`http://localhost:3333/images/lake/production/${sha1}-640x480.jpg?w=100&fm=webp`)).toBe(image)
  expect(documentIdIn(` https://cdn.sanity.io/images/abc123/production/${sha1}-640x480.jpg\n`)).toBe(image)
  const ofSite = `https://example.org/obraz?url=${encodeURIComponent(`http://lake/images/lake/production/${sha1}-640x480.jpg`)}`
  expect(documentIdIn(ofSite)).toBe(image)
  expect(documentIdIn(`/files/lake/production/${sha1}.pdf/wniosek.pdf`)).toBe(`file-${sha1}-pdf`)
  expect(documentIdIn(image)).toBe(image)
  expect(documentIdIn('drafts.jan')).toBe('jan')
  for (const other of ['', 'Jan Kowalski', 'https://example.org/aktualnosci', '-x'])
    expect(documentIdIn(other)).toBeNull()
})

test('before a document is erased, all that refers to it is named, drafts too, but not its own draft', async () => {
  const author = {_type: 'reference', _ref: 'jan', _weak: true}
  await using lake = await openTestLake([
    {_id: 'jan', _type: 'person', name: 'Jan'},
    {_id: 'drafts.jan', _type: 'person', name: 'Jan Kowalski', self: author},
    {_id: 'drafts.news', _type: 'page', title: 'Spotkanie', author},
  ])
  expect(await lookUp(lake.client, 'jan')).toEqual({
    document: {_id: 'jan', _type: 'person', name: 'Jan'},
    referrers: [{_id: 'drafts.news', _type: 'page', name: 'Spotkanie'}],
  })
  await purge(lake.client, 'jan')
  expect(await lookUp(lake.client, 'jan')).toMatchObject({document: null})
  expect(await listPurges(lake.client)).toMatchObject([{documentId: 'jan', author: 'lake-api-token'}])
})
