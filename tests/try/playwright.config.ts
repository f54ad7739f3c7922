import {defineConfig} from '@playwright/test'

import {chromiumOptions} from '../support/chromium.ts'

export default defineConfig({
  testDir: '.',
  
  outputDir: '../../test-results',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: {timeout: 20_000},
  use: {
    baseURL: 'http://localhost:3660',
    viewport: {width: 1280, height: 1000},
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    launchOptions: await chromiumOptions(),
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
})
