import {processWide} from '#lib/freshness/process-wide.ts'

import {createHeldForms, type HeldForms} from './held-forms.ts'
import {createRateLimit, type RateLimit} from './rate-limit.ts'

declare global {
  interface ProcessWide {
    reportMemory: {forms: HeldForms; limit: RateLimit}
  }
}

/** What the form for reports and the route that takes it share. */
export function reportMemory(): {forms: HeldForms; limit: RateLimit} {
  return processWide('reportMemory', () => ({forms: createHeldForms(), limit: createRateLimit()}))
}
