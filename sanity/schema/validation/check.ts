/**
 * What a custom rule answers: `true`, or an object. A bare string would be replaced by the message given to `.error()`
 * on the same rule; an object is shown as it is.
 */
export type Check = true | {message: string}

export function check(isRight: boolean, message: string): Check {
  return isRight || {message}
}
