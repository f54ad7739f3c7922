import type {HookResponse} from './send.ts'

const second = 1000
// How long a message is waited with between its tries, all together.
const patience = 30 * 60

/**
 * How long to wait after so many failures until the next try, in ms: twice as long each time, half an hour in all. Null
 * where none is to follow: what a receiver refuses it will refuse again, but for 429 and 5xx.
 */
export function retryAfter({failureReason, resultCode}: HookResponse, failures: number): number | null {
  const isRefused = failureReason === 'http' && resultCode !== 429 && (resultCode ?? 0) < 500
  const waited = 2 ** failures - 2
  if (failureReason === null || failureReason === 'other' || isRefused || waited >= patience) return null
  return Math.min(2 ** failures, patience - waited) * second
}
