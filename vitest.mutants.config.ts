import {defineConfig} from 'vitest/config'

/** For `npm run mutants` (stryker.config.json): the tests of how the lake finds and watches, which a planted fault must fail. */
export default defineConfig({
  test: {include: ['sanity/lake/tests/groq/*.test.ts'], testTimeout: 60_000},
})
