import {Script} from 'node:vm'
import {gzipSync} from 'node:zlib'

import {expect, test} from 'vitest'

import {enhancementCode, enhancementNames} from '#lib/enhancements/enhancements.ts'

test.each(enhancementNames)('%s is a script that a browser can read, without types', (name) => {
  expect(() => new Script(enhancementCode(name))).not.toThrow()
})

test('all of them together are at most 5 kB gzipped', () => {
  const bytes = enhancementNames.map((name) => gzipSync(enhancementCode(name)).byteLength)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(5000)
})
