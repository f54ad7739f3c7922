import {parse} from 'groq-js'
import {expect, test} from 'vitest'

import {createId} from '#src/create-id.ts'
import type {IndexDefinition} from '#src/groq/indexes.ts'
import {openIndexes} from '#src/sqlite/indexes.ts'
import type {Sql} from '#src/sqlite/sql.ts'
import {capturedErrors} from '#tests/support/captured-errors.ts'
import {dataFolder, openPlainStore, put} from '#tests/support/data-folder.ts'

const titles: IndexDefinition = {name: 'titles', kind: 'value', expression: parse('title')}

/** A file that takes everything but what is to become lasting. */
function failing(sql: Sql, fails: () => boolean): Sql {
  return {
    ...sql,
    transaction: (body) =>
      sql.transaction(() => {
        const result = body()
        if (fails()) throw new Error('disk full')
        return result
      }),
  }
}

function entriesOf(sql: Sql, {name}: IndexDefinition) {
  const text =
    'SELECT COUNT(*) AS entries FROM entries WHERE index_number = (SELECT number FROM indexes WHERE name = ?)'
  return sql.get(text, name)
}

test('what the file did not take of an index is put into it later', async () => {
  using _errors = capturedErrors()
  await using folder = await dataFolder()
  const store = openPlainStore(folder)
  for (const id of ['a', 'b', 'c']) await put(store, id, {title: createId()})
  let isFull = false
  const indexes = openIndexes(
    failing(store.sql, () => isFull),
    'production',
    Date.now,
    {rebuilding: () => null},
  )
  indexes.want([titles])
  isFull = true
  await indexes.settled()
  expect(entriesOf(store.sql, titles)).toEqual({entries: 0})
  isFull = false
  indexes.want([titles])
  await indexes.settled()
  expect(entriesOf(store.sql, titles)).toEqual({entries: 3})
  await store.close()
})
