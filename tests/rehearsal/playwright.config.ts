import {defineConfig} from '@playwright/test'

import browserTests from '../browser/playwright.config.ts'

/** As the browser tests, but one after the other, on a build of its own. */
export default defineConfig({
  ...browserTests,
  testDir: '.',
  globalSetup: './global-build.ts',
  workers: 1,
  fullyParallel: false,
  reporter: './table.ts',
})
