import {Script} from 'node:vm'
import {gzipSync} from 'node:zlib'

import {expect, test} from 'vitest'

import {endpoints, fixedPages} from '#lib/addresses/addresses.ts'
import {enhancementCode, enhancementNames, offlineWorkerCode} from '#lib/enhancements/enhancements.ts'
import {previewSign} from '#lib/preview/preview-right.ts'

test.each(enhancementNames)('%s is a script that a browser can read, without types', (name) => {
  expect(() => new Script(enhancementCode(name))).not.toThrow()
})

test('the service worker is a script without types, and knows the addresses of its pages and the sign of a preview', () => {
  const code = offlineWorkerCode()
  expect(() => new Script(code)).not.toThrow()
  expect(fixedPages.offline.parts.pages).toBe(`${fixedPages.offline.path}.json`)
  expect(code).toContain(fixedPages.offline.path)
  expect(code).toContain(previewSign)
  expect(enhancementCode('offline')).toContain(endpoints.offlineWorker)
})

test('all of them together are at most 5 kB gzipped', () => {
  const bytes = enhancementNames.map((name) => gzipSync(enhancementCode(name)).byteLength)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(5000)
})
