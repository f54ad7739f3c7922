import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {sourceFingerprint} from '#scripts/run/source-fingerprint.ts'

test('the fingerprint follows the sources, and not what a build leaves beside them', async () => {
  const [home, folder] = [process.cwd(), await mkdtemp(join(tmpdir(), 'sources-'))]
  await mkdir(join(folder, 'lib'))
  await writeFile(join(folder, 'lib/a.ts'), '1')
  try {
    process.chdir(folder)
    const first = sourceFingerprint()
    await writeFile('next-env.d.ts', '// Next writes this.')
    await mkdir('sanity/lake/src', {recursive: true})
    await writeFile('sanity/lake/src/lake.ts', '1')
    expect(sourceFingerprint()).toBe(first)
    await writeFile('next.config.ts', '1')
    expect(sourceFingerprint()).not.toBe(first)
  } finally {
    process.chdir(home)
    await rm(folder, {recursive: true})
  }
})
