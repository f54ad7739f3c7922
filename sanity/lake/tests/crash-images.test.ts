import {readFile, writeFile} from 'node:fs/promises'
import {DatabaseSync} from 'node:sqlite'

import {expect, test} from 'vitest'

import type {Store} from '#src/store/store.ts'
import {capturedErrors} from '#tests/support/captured-errors.ts'
import {type DataFolder, dataFolder, openPlainStore, type PlainStore, put} from '#tests/support/data-folder.ts'
import {createRandom} from '#tests/support/random.ts'

// What a machine that stops leaves behind: the files of a run as they are at some moment, the write-ahead log cut or damaged.
const timeout = 120_000
const headerSize = 32
const frameSize = 24 + 4096
const documents = 12

/** The files of a run, the versions of its documents after each transaction, and what was on disk when each was acknowledged. */
type Run = {
  folder: DataFolder
  files: ReadonlyMap<string, Buffer>
  moments: readonly {head: Buffer; walSize: number; titles: ReadonlyMap<string, string>}[]
}

type Work = (store: PlainStore, number: number) => void | Promise<void>

/** Changes some documents over and over; keeps the files as they are when the last change has been acknowledged. */
async function run(transactions: number, between: Work = () => {}): Promise<Run> {
  const folder = await dataFolder()
  const store = openPlainStore(folder)
  const moments: Run['moments'][number][] = []
  const titles = new Map<string, string>()
  for (let number = 0; number < transactions; number += 1) {
    const id = `page-${number % documents}`
    await put(store, id, {title: `Title ${number}`, body: 'Words. '.repeat(200)})
    titles.set(id, `Title ${number}`)
    const [head, wal] = [await readFile(folder.file('lake.head')), await readFile(folder.file('lake.sqlite-wal'))]
    moments.push({head, walSize: wal.length, titles: new Map(titles)})
    await between(store, number)
  }
  const files = new Map<string, Buffer>()
  for (const name of ['lake.sqlite', 'lake.sqlite-wal', 'lake.head']) files.set(name, await readFile(folder.file(name)))
  await store.close()
  return {folder, files, moments}
}

/** What a start makes of these files: the titles of the documents, or why it refuses. */
async function outcomeOf(files: ReadonlyMap<string, Buffer>): Promise<ReadonlyMap<string, string> | string> {
  await using folder = await dataFolder()
  for (const [name, content] of files) await writeFile(folder.file(name), content)
  let store: Store
  try {
    store = openPlainStore(folder)
  } catch (error) {
    return String(error)
  }
  try {
    return titlesIn(store)
  } finally {
    await store.close()
  }
}

function titlesIn(store: Store): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  for (let number = 0; number < documents; number += 1) {
    const document = store.dataset('production').get(`page-${number}`)
    if (document) titles.set(document._id, String(document.title))
  }
  return titles
}

/** What went wrong with an image: a start that has neither all that was acknowledged nor says so. */
async function silentLoss(
  files: ReadonlyMap<string, Buffer>,
  acknowledged: ReadonlyMap<string, string>,
): Promise<string | null> {
  const outcome = await outcomeOf(files)
  if (typeof outcome === 'string')
    return /is lost|are lost|is damaged|is not the one/.test(outcome) && outcome.includes('npm run lake -- restore')
      ? null
      : `refused without a word of what is wrong: ${outcome}`
  const lost = [...acknowledged].filter(([id, title]) => numberIn(outcome.get(id)) < numberIn(title))
  return lost.length > 0 ? `lost without a word: ${lost.map(([id, title]) => `${id} "${title}"`).join(', ')}` : null
}

function numberIn(title: string | undefined): number {
  return Number(title?.replace('Title ', '') ?? -1)
}

function withLog(files: ReadonlyMap<string, Buffer>, log: Buffer): ReadonlyMap<string, Buffer> {
  return new Map([...files, ['lake.sqlite-wal', log]])
}

function lastOf<Item>(list: readonly Item[]): Item {
  const last = list.at(-1)
  if (last === undefined) throw new Error('The list is empty.')
  return last
}

function fileOf({files}: Run, name: string): Buffer {
  const file = files.get(name)
  if (!file) throw new Error(`The run left no ${name}.`)
  return file
}

test(
  'a write-ahead log cut at or within any of its frames loses nothing acknowledged without a word',
  async () => {
    const image = await run(40)
    await using _folder = image.folder
    const log = fileOf(image, 'lake.sqlite-wal')
    const {titles} = lastOf(image.moments)
    const random = createRandom(1)
    const failures: string[] = []
    for (let end = headerSize; end < log.length; end += frameSize) {
      for (const cut of [end, end + 1 + random(frameSize - 1)]) {
        const failure = await silentLoss(withLog(image.files, log.subarray(0, cut)), titles)
        if (failure) failures.push(`cut at ${cut}: ${failure}`)
      }
    }
    expect(failures).toEqual([])
    expect(await outcomeOf(image.files)).toEqual(titles)
  },
  timeout,
)

test(
  'bytes flipped in the write-ahead log lose nothing acknowledged without a word',
  async () => {
    const image = await run(40)
    await using _folder = image.folder
    const log = fileOf(image, 'lake.sqlite-wal')
    const random = createRandom(2)
    const failures: string[] = []
    for (let count = 0; count < 150; count += 1) {
      const at = random(log.length)
      const failure = await silentLoss(withLog(image.files, flipped(log, at)), lastOf(image.moments).titles)
      if (failure) failures.push(`flipped at ${at}: ${failure}`)
    }
    expect(failures).toEqual([])
  },
  timeout,
)

test(
  'a write-ahead log of which half was already folded into the database loses nothing without a word',
  async () => {
    await using half = await halfFolded()
    const log = fileOf(half.run, 'lake.sqlite-wal')
    const failures: string[] = []
    for (let end = 0; end < log.length; end += frameSize) {
      const cut = end === 0 ? 0 : end - frameSize + headerSize
      const failure = await silentLoss(withLog(half.run.files, log.subarray(0, cut)), lastOf(half.run.moments).titles)
      if (failure) failures.push(`cut at ${cut}: ${failure}`)
    }
    expect(failures).toEqual([])
  },
  timeout,
)

/** A run in which a reader that began in the middle keeps SQLite from folding more than that into the database. */
async function halfFolded() {
  let reader: DatabaseSync | null = null
  const made = await run(60, (store, number) => {
    if (number === 30) {
      reader = new DatabaseSync(`${store.folder}/lake.sqlite`, {readOnly: true})
      reader.exec('BEGIN; SELECT count(*) FROM documents')
      reader.prepare('SELECT count(*) FROM documents').get()
    }
    if (number === 45) store.sql.all('PRAGMA wal_checkpoint(PASSIVE)')
  })
  return {
    run: made,
    async [Symbol.asyncDispose]() {
      reader?.close()
      await made.folder[Symbol.asyncDispose]()
    },
  }
}

test(
  'a stop between the write to the log and the word of it loses nothing that was acknowledged before',
  async () => {
    const image = await run(30)
    await using _folder = image.folder
    const log = fileOf(image, 'lake.sqlite-wal')
    const failures: string[] = []
    for (const [number, {head, walSize, titles}] of image.moments.entries()) {
      const next = image.moments[number + 1]?.walSize ?? walSize
      for (let end = walSize; end <= next; end += frameSize) {
        const files = new Map([...withLog(image.files, log.subarray(0, end)), ['lake.head', head] as const])
        const outcome = await outcomeOf(files)
        // Nothing was lost, so that it has to start.
        const isRight =
          typeof outcome !== 'string' &&
          [...titles].every(([id, title]) => numberIn(outcome.get(id)) >= numberIn(title))
        if (!isRight) failures.push(`after ${number}, cut at ${end}: ${typeof outcome === 'string' ? outcome : 'lost'}`)
      }
    }
    expect(failures).toEqual([])
  },
  timeout,
)

test(
  'a record of the head that was cut short leaves the one before',
  async () => {
    const image = await run(10)
    await using _folder = image.folder
    using errors = capturedErrors()
    const head = Buffer.from(fileOf(image, 'lake.head'))
    const newest = head.subarray(0, 20).toString() > head.subarray(4096, 4116).toString() ? 0 : 4096
    head.fill(0, newest + 60, newest + 128)
    expect(await outcomeOf(new Map([...image.files, ['lake.head', head] as const]))).toEqual(
      lastOf(image.moments).titles,
    )
    expect(errors.text()).toContain('One of the two records')
  },
  timeout,
)

test(
  'bytes flipped in the database change no document without a word',
  async () => {
    const image = await run(40, (store, number) => {
      if (number === 39) store.sql.all('PRAGMA wal_checkpoint(TRUNCATE)')
    })
    await using _folder = image.folder
    using _errors = capturedErrors()
    const database = fileOf(image, 'lake.sqlite')
    const random = createRandom(3)
    const failures: string[] = []
    for (let count = 0; count < 150; count += 1) {
      const at = random(database.length)
      const wrong = await wrongDocuments(
        new Map([...image.files, ['lake.sqlite', flipped(database, at)] as const]),
        lastOf(image.moments).titles,
      )
      if (wrong.length > 0) failures.push(`flipped at ${at}: ${wrong.join(', ')}`)
    }
    expect(failures).toEqual([])
  },
  timeout,
)

/** Documents that are read as something other than what was written, and no error says so. */
async function wrongDocuments(
  files: ReadonlyMap<string, Buffer>,
  titles: ReadonlyMap<string, string>,
): Promise<string[]> {
  await using folder = await dataFolder()
  for (const [name, content] of files) await writeFile(folder.file(name), content)
  let store: Store
  try {
    store = openPlainStore(folder)
  } catch (error) {
    return String(error).includes('Error') ? [] : [String(error)]
  }
  try {
    return [...titles].filter(([id, title]) => titleOf(store, id) !== title).map(([id]) => id)
  } finally {
    await closeQuietly(store)
  }

  function titleOf(from: Store, id: string): unknown {
    try {
      return from.dataset('production').get(id)?.title
    } catch {
      return titles.get(id)
    }
  }
}

// A damaged file may not let itself be folded together.
async function closeQuietly(store: Store): Promise<void> {
  try {
    await store.close()
  } catch {
    // Said already.
  }
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(at) ^ 0x55, at)
  return copy
}
