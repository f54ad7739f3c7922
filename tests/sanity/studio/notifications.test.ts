import {expect, test} from 'vitest'

import {openTestLake, type TestDocument} from '#sanity/lake/tests/support/open-test-lake.ts'
import {askForNotifications} from '#sanity/studio/notifications/notifications.ts'

const block = (...children: object[]) => [{_type: 'block', _key: 'b', children}]
const words = {_type: 'span', _key: 's', text: 'Sprawdź, '}
const ewa = {_type: 'mention', _key: 'm', userId: 'ewa'}
const comment = {
  _type: 'comment',
  authorId: 'jan',
  status: 'open',
  message: block(words, ewa),
  target: {document: {_type: 'crossDatasetReference', _ref: 'news', _weak: true}, documentType: 'newsArticle'},
  context: {notification: {documentTitle: 'Otwarcie klubu'}},
}
const task = {
  _type: 'tasks.task',
  title: 'Zdjęcie',
  status: 'open',
  assignedTo: 'ewa',
  authorId: 'jan',
  createdByUser: '2026-05-01T12:00:00Z',
}

test('open comments that mention somebody wait for them, and open tasks of theirs, those with the nearest day first', async () => {
  await using lake = await openTestLake()
  const comments = lake.client.withConfig({dataset: 'production-comments'})
  const documents: TestDocument[] = [
    {...comment, _id: 'mentions'},
    {...comment, _id: 'settled', status: 'resolved'},
    {...comment, _id: 'own', authorId: 'ewa'},
    {...comment, _id: 'others', message: block(words)},
    {...task, _id: 'any-day'},
    {...task, _id: 'tomorrow', dueBy: '2026-05-02'},
    {...task, _id: 'done', status: 'closed'},
    {...task, _id: 'being-written', createdByUser: null},
  ]
  await comments.mutate(documents.map((document) => ({create: document})))
  const found = await askForNotifications(comments, 'ewa')
  expect(found.mentions).toEqual([
    {
      _id: 'mentions',
      _createdAt: expect.any(String),
      authorId: 'jan',
      target: {id: 'news', type: 'newsArticle'},
      title: 'Otwarcie klubu',
      parts: [
        {_key: 's', text: 'Sprawdź, ', userId: null},
        {_key: 'm', text: null, userId: 'ewa'},
      ],
    },
  ])
  expect(found.tasks.map(({_id}) => _id)).toEqual(['tomorrow', 'any-day'])
  expect(await askForNotifications(comments, 'jan')).toEqual({mentions: [], tasks: []})
})
