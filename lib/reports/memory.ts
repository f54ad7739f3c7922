import {createHeldForms, type HeldForms} from './held-forms.ts'
import {createRateLimit, type RateLimit} from './rate-limit.ts'

declare global {
  var reportMemory: {forms: HeldForms; limit: RateLimit} | undefined
}

/** What the form and its answer share. Next bundles each on its own, so it hangs on the process, once. */
export function reportMemory(): {forms: HeldForms; limit: RateLimit} {
  globalThis.reportMemory ??= {forms: createHeldForms(), limit: createRateLimit()}
  return globalThis.reportMemory
}
