import {randomBytes} from 'node:crypto'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** A new random id as Sanity makes them: 22 letters and digits, about 130 random bits. */
export function createId(): string {
  let id = ''
  while (id.length < 22) {
    // 248 is the largest multiple of 62 in a byte: what is above would make the first letters likelier.
    for (const byte of randomBytes(32)) if (byte < 248 && id.length < 22) id += letters[byte % letters.length]
  }
  return id
}
