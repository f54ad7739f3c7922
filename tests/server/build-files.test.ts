import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {buildFiles} from '#server/build-files.ts'

test('the files of a build are known by their addresses, in whatever folder, and the folders are none of them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'build-files-'))
  mkdirSync(join(folder, 'chunks'))
  writeFileSync(join(folder, 'chunks', 'a-1.js'), '')
  const files = buildFiles(folder)
  expect([...files]).toEqual(['/_next/static/chunks/a-1.js'])
})
