import {isSignedIn} from './auth/identify.ts'
import type {Identity, LakeContext} from './context.ts'
import {type LakeError, writeError} from './errors.ts'
import {evaluationError} from './groq/syntax.ts'
import {createWorkTime, TimeLimitError, type WorkTime} from './time-limit.ts'

/** The time that all work for one request may take together; those who are signed in have ten times as long. */
export function workTimeOf(identity: Identity, {options}: LakeContext): WorkTime {
  return createWorkTime(isSignedIn(identity) ? 10 * options.maxQueryMs : options.maxQueryMs)
}

/**
 * Answers what `work` answers for a query, within the time that its reader has.
 * Throws LakeError 400 when it takes longer: clients ask again after a 5xx, which would make it worse.
 */
export function queryInTime<Result>(query: string, time: WorkTime, work: () => Result): Result {
  return orRefuse(time, work, (cause) =>
    evaluationError(query, new Error(`it takes longer than ${time.limitMs} ms. Narrow its filter.`, {cause})),
  )
}

/** Answers what `work` answers for a write. Throws LakeError 400 when it takes longer than its author has. */
export function writeInTime<Result>(kind: 'mutationError' | 'actionError', time: WorkTime, work: () => Result): Result {
  const description = `It takes longer than ${time.limitMs} ms. Send less at a time, or simpler paths.`
  return orRefuse(time, work, () => writeError(kind, 400, {type: 'validationError', description}))
}

function orRefuse<Result>(time: WorkTime, work: () => Result, refusal: (cause: TimeLimitError) => LakeError): Result {
  try {
    return time.run(work)
  } catch (error) {
    throw error instanceof TimeLimitError ? refusal(error) : error
  }
}
