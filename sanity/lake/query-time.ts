import {isSignedIn} from './auth/identify.ts'
import type {Identity, LakeContext} from './context.ts'
import {evaluationError} from './groq/syntax.ts'
import {TimeLimitError, withinTime} from './time-limit.ts'

/**
 * Answers what `work` answers for a query, within the time that its reader has.
 * Throws LakeError 400 when it takes longer: clients ask again after a 5xx, which would make it worse.
 */
export function queryInTime<Result>(
  query: string,
  identity: Identity,
  {options}: LakeContext,
  work: () => Result,
): Result {
  const limitMs = isSignedIn(identity) ? 10 * options.maxQueryMs : options.maxQueryMs
  try {
    return withinTime(limitMs, work)
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error
    throw evaluationError(query, new Error(`it takes longer than ${limitMs} ms. Narrow its filter.`, {cause: error}))
  }
}
