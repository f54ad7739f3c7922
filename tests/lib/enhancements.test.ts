import {Script} from 'node:vm'

import {expect, test} from 'vitest'

import {enhancementCode, enhancementNames} from '#lib/enhancements.ts'

test.each(enhancementNames)('%s is a script that a browser can read, without types', (name) => {
  expect(() => new Script(enhancementCode(name))).not.toThrow()
})
