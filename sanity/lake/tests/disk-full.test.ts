import {execFile, execFileSync} from 'node:child_process'
import {mkdtempSync, rmdirSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'

import type {SanityClient} from '@sanity/client'
import {expect, test} from 'vitest'

import {dataFolder} from '#tests/support/data-folder.ts'
import {openTestLake} from '#tests/support/open-test-lake.ts'
import {clientAt, runLake} from '#tests/support/run-lake.ts'

const timeout = 120_000
const run = promisify(execFile)
const text = 'Words. '.repeat(4000)

/** Writes documents until the lake refuses one; answers the ids that were acknowledged, and how it refused. */
async function writeUntilFull(client: SanityClient): Promise<{acknowledged: string[]; status: unknown}> {
  const acknowledged: string[] = []
  for (let number = 0; number < 1000; number += 1) {
    try {
      await client.create({_id: `page-${number}`, _type: 'page', text})
    } catch (error) {
      return {acknowledged, status: error instanceof Error && 'statusCode' in error ? error.statusCode : error}
    }
    acknowledged.push(`page-${number}`)
  }
  throw new Error('The disk never became full.')
}

async function idsIn(folder: string): Promise<string[]> {
  await using opened = await openTestLake([], {folder})
  return opened.client.fetch('*[_type == "page"]._id')
}

// For the superuser of Linux only; elsewhere it is skipped, and the limit on files below stands for it.
function canMount(): boolean {
  const path = mkdtempSync(join(tmpdir(), 'lake-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=100k', 'tmpfs', path], {stdio: 'ignore'})
    execFileSync('umount', [path])
    return true
  } catch {
    return false
  } finally {
    rmdirSync(path)
  }
}

test.skipIf(!canMount())(
  'on a disk that is full (a tmpfs, where one may be mounted) the lake goes on reading, and writes when there is room again',
  {timeout},
  async () => {
    await using folder = await dataFolder()
    await run('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder.path])
    try {
      const lake = await runLake({LAKE_DATA: folder.path})
      const client = clientAt(lake.url, {maxRetries: 0})
      const {acknowledged, status} = await writeUntilFull(client)
      expect(status).toBe(503)
      expect(acknowledged.length).toBeGreaterThan(5)
      expect((await client.fetch<string[]>('*[_type == "page"]._id')).toSorted()).toEqual(acknowledged.toSorted())
      await run('mount', ['-o', 'remount,size=30m', folder.path])
      await client.create({_id: 'page-at-last', _type: 'page', text})
      await lake.stop('SIGKILL')
      expect((await idsIn(folder.path)).toSorted()).toEqual([...acknowledged, 'page-at-last'].toSorted())
    } finally {
      await run('umount', ['--lazy', folder.path])
    }
  },
)

test('where a file may not grow further, nothing acknowledged is lost', {timeout}, async () => {
  await using folder = await dataFolder()
  const lake = await runLake({LAKE_DATA: folder.path}, 'ulimit -f 2000')
  const {acknowledged, status} = await writeUntilFull(clientAt(lake.url, {maxRetries: 0}))
  expect(status).toBe(503)
  expect(acknowledged.length).toBeGreaterThan(5)
  await lake.stop('SIGKILL')
  const found = await idsIn(folder.path)
  expect(acknowledged.filter((id) => !found.includes(id))).toEqual([])
})
