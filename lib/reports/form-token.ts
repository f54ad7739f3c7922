import {createHmac, hash, randomUUID, timingSafeEqual} from 'node:crypto'

/** ms in which nobody reads and fills in a form; faster is a program. */
const minAge = 3_000
/** ms after which a form is no longer taken, so that one that was read once cannot be sent for ever. */
const maxAge = 24 * 60 * 60 * 1000

/** How old the form is that came back; `unknown` for a token that is not ours. */
export type FormAge = 'right' | 'early' | 'expired' | 'unknown'

/**
 * A hidden value that says when the form was made. It is signed and holds nothing about the reader.
 *
 * @param now ms since the epoch
 */
export function formToken(secret: string, now: number): string {
  const content = `${randomUUID()}.${now.toString(36)}`
  return `${content}.${signature(content, secret)}`
}

/** Judges the token of a form that came back; `now` in ms since the epoch. */
export function formAge(token: string, secret: string, now: number): FormAge {
  const [, content, time, signed] = /^([0-9a-f-]{36}\.([0-9a-z]{1,10}))\.([\w-]{43})$/.exec(token) ?? []
  if (!content || !time || !signed || !isSame(signed, signature(content, secret))) return 'unknown'
  const age = now - Number.parseInt(time, 36)
  if (age < minAge) return 'early'
  return age <= maxAge ? 'right' : 'expired'
}

/**
 * The id of the report from a form: one form files one report, also when it is sent twice (pressed twice, sent once more after
 * a trouble whose outcome nobody knows, or after going back). Its dot keeps it from readers, see the lake's grants.
 */
export function reportId(token: string): string {
  return `report.${hash('sha256', token).slice(0, 32)}`
}

function signature(content: string, secret: string): string {
  return createHmac('sha256', secret).update(`report form ${content}`).digest('base64url')
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
