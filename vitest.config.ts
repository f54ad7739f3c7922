import {defineConfig} from 'vitest/config'

/** Everything that needs no browser; the browser's tests are the `*.spec.ts` of `tests/browser`, which Playwright runs. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}', 'sanity/lake/tests/**/*.test.{ts,tsx}'],
  },
})
