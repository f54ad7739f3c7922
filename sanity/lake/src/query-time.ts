import {isStranger} from './auth/identify.ts'
import type {Identity, LakeContext} from './context.ts'
import {writeError} from './errors.ts'
import {isTooLarge} from './groq/answer-size.ts'
import {createWorkTime, TimeLimitError, type WorkTime} from './time-limit.ts'

/** The time that all work for one request may take together; people and programs with a token have ten times as long. */
export function workTimeOf(identity: Identity, {options}: LakeContext): WorkTime {
  return createWorkTime(isStranger(identity) ? options.maxQueryMs : 10 * options.maxQueryMs)
}

// In characters. To watch over work costs more than reading so little, of which even the worst path takes 10 µs a character.
const shortBody = 16 * 1024

/** Reads the body of a write. Throws LakeError 400 when that takes longer than its author has. */
export function parsedInTime<Parsed>(
  kind: 'mutationError' | 'actionError',
  time: WorkTime,
  body: unknown,
  parse: (body: unknown) => Parsed,
): Parsed {
  return isTooLarge(body, shortBody) ? writeInTime(kind, time, () => parse(body)) : parse(body)
}

/** Answers what `work` answers for a write. Throws LakeError 400 when it takes longer than its author has. */
export function writeInTime<Result>(kind: 'mutationError' | 'actionError', time: WorkTime, work: () => Result): Result {
  try {
    return time.run(work)
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error
    const description = `It takes longer than ${time.limitMs} ms. Send less at a time, or simpler paths.`
    throw writeError(kind, 400, {type: 'validationError', description})
  }
}
