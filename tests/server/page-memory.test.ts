import {fork} from 'node:child_process'
import {once} from 'node:events'

import {expect, test} from 'vitest'

const limit = 96

test('a full page cache takes no more memory of the process than its setting says, within 20 %', async () => {
  const filled = fork(new URL('fill-pages.ts', import.meta.url), {env: {...process.env, PAGE_CACHE_MB: `${limit}`}})
  const [{kept, bytes, grown}] = await once(filled, 'message')
  const mebibytes = (count: number) => count / 1024 / 1024
  expect(mebibytes(grown), `${kept} pages, ${Math.round(mebibytes(bytes))} MiB counted`).toBeLessThan(1.2 * limit)
  expect(mebibytes(bytes)).toBeGreaterThan(0.8 * limit)
}, 60_000)
