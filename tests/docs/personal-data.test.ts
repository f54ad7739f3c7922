import {readFileSync} from 'node:fs'
import {DatabaseSync} from 'node:sqlite'

import {expect, test} from 'vitest'

import {openTestLake} from '#sanity/lake/tests/support/open-test-lake.ts'

const page = readFileSync(new URL('../../docs/personal-data.md', import.meta.url), 'utf8')

/** The names in code letters in a text. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/`([a-z_]+)`/g)].flatMap(([, name]) => name ?? [])
}

// Of these a column says who somebody is, or holds what people wrote.
const ofPeople =
  /^(name|email|password|role|user_id|author|actor|actor_name|subject|subject_name|detail|content|mutations|effects|payload|result_body|value|created_by|removed_by|last_seen_at|.*address.*|.*agent.*|ip)$/
// Names of programs, datasets and indexes, and a role of a program.
const ofThings = ['tokens', 'indexes', 'streams', 'migrations', 'sqlite_sequence', 'origins']

test('every table of the lake, and every column about people, stands in docs/personal-data.md', async () => {
  await using lake = await openTestLake()
  using database = new DatabaseSync(`${lake.folder}/lake.sqlite`, {readOnly: true})
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'words\\_%' ESCAPE '\\'")
    .all()
    .map(({name}) => String(name))
  expect(tables.filter((table) => !page.includes(`\`${table}\``))).toEqual([])
  const rows = new Map(page.split('\n').map((line) => [namesIn(line)[0], namesIn(line)]))
  const missing = tables
    .filter((table) => !ofThings.includes(table))
    .flatMap((table) => {
      const columns = database.prepare('SELECT name FROM pragma_table_info(?)').all(table)
      const known = rows.get(table) ?? []
      return columns
        .map(({name}) => String(name))
        .filter(
          (column) => ofPeople.test(column) && !known.includes(column) && `${table}.${column}` !== 'datasets.name',
        )
        .map((column) => `${table}.${column}`)
    })
  expect(missing).toEqual([])
})
