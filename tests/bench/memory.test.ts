import {expect, test} from 'vitest'

import {fillPageCache} from './memory.ts'

test('a full page cache holds no more than its setting says, and not much less', async () => {
  const limit = 64
  const {counted, live} = await fillPageCache(limit)
  expect(live).toBeLessThan(limit)
  expect(live).toBeGreaterThan(limit / 2)
  expect(counted).toBeLessThan(limit)
}, 60_000)
