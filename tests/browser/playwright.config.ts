import {availableParallelism} from 'node:os'

import {defineConfig} from '@playwright/test'

import {chromiumOptions} from '../support/chromium.ts'

export default defineConfig({
  testDir: '.',
  globalSetup: './global-setup.ts',
  outputDir: '../../test-results',
  fullyParallel: false,
  // Each has a site of its own (support/test.ts).
  workers: Math.min(4, availableParallelism()),
  retries: 0,
  // What hangs ends, and CI says so in time.
  globalTimeout: 30 * 60_000,
  timeout: 120_000,
  expect: {timeout: 20_000},
  use: {
    viewport: {width: 1280, height: 1000},
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    launchOptions: await chromiumOptions(),
    screenshot: 'only-on-failure',
    // What was done and asked for; pictures of each step take longer than the steps: `npm run test:browser -- --trace on`.
    trace: {mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false},
  },
})
