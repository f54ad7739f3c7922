import {createHmac} from 'node:crypto'

/** The header by which a receiver knows that a body is whole and ours, as `@sanity/webhook` checks it. `now`: ms since the epoch. */
export function signatureOf(body: string, secret: string, now: number): string {
  return `t=${now},v1=${createHmac('sha256', secret).update(`${now}.${body}`).digest('base64url')}`
}
