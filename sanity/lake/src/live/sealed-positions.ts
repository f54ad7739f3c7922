import {createCipheriv, createDecipheriv, randomBytes} from 'node:crypto'

/** How positions in the log are told to listeners, and read again. */
export type Positions = {
  seal(position: string): string
  /** The position; null for a text that was not made here. */
  open(text: string): string | null
}

/** As they are. */
export const plainPositions: Positions = {seal: (position) => position, open: (text) => text}

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16
// No id of a transaction begins so.
const prefix = '@'

/**
 * For strangers: a position is the id of a transaction, perhaps of a draft's, of which they are to know nothing. Each time
 * another text, so that two do not tell whether something happened in between; under a key that ends with the process.
 */
export function createSealedPositions(): Positions {
  const key = randomBytes(32)
  return {
    seal(position) {
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv(algorithm, key, nonce)
      const sealed = Buffer.concat([cipher.update(position, 'utf8'), cipher.final()])
      return prefix + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    open(text) {
      const bytes = Buffer.from(text.slice(prefix.length), 'base64url')
      if (!text.startsWith(prefix) || bytes.length < nonceLength + tagLength) return null
      const [nonce, tag] = [bytes.subarray(0, nonceLength), bytes.subarray(nonceLength, nonceLength + tagLength)]
      try {
        const decipher = createDecipheriv(algorithm, key, nonce, {authTagLength: tagLength}).setAuthTag(tag)
        return decipher.update(bytes.subarray(nonceLength + tagLength), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        return null
      }
    },
  }
}
