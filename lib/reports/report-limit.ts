import {processWide} from '#lib/freshness/process-wide.ts'

import {createRateLimit, type RateLimit} from './rate-limit.ts'

declare global {
  interface ProcessWide {
    reportLimit: RateLimit
  }
}

/** The one limit for all that readers and entities send. */
export function reportLimit(): RateLimit {
  return processWide('reportLimit', () => createRateLimit())
}
