import {promisify} from 'node:util'
import {brotliCompress, brotliDecompress, constants, gunzip, gzip} from 'node:zlib'

import {LRUCache} from 'lru-cache'
import Negotiator from 'negotiator'

import {tight} from '../lib/freshness/tight.ts'

export type Encoding = 'br' | 'gzip' | 'identity'

const encodings = ['br', 'gzip', 'identity'] as const satisfies readonly Encoding[]

const encoders = {
  br: (text: Buffer) =>
    promisify(brotliCompress)(text, {
      params: {[constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: text.byteLength},
    }),
  gzip: (text: Buffer) => promisify(gzip)(text),
  identity: async (text: Buffer) => text,
} satisfies Record<Encoding, (text: Buffer) => Promise<Buffer>>

const decoders = {
  br: (bytes: Buffer) => promisify(brotliDecompress)(bytes),
  gzip: (bytes: Buffer) => promisify(gunzip)(bytes),
  identity: async (bytes: Buffer) => bytes,
} satisfies Record<Encoding, (bytes: Buffer) => Promise<Buffer>>

/**
 * A text in the encodings that somebody wanted, each made once. Once there is a compressed one, the text itself is held
 * only if it is wanted too: it is made of the other again.
 */
export function createBodies(text: Buffer) {
  const ready = new Map<Encoding, Buffer>()
  const underWay = new Map<Encoding, Promise<Buffer>>()
  let source: {encoding: Encoding; body: Buffer} = {encoding: 'identity', body: tight(text)}

  async function make(encoding: Encoding): Promise<Buffer> {
    try {
      const plain = await decoders[source.encoding](source.body)
      const body = tight(await encoders[encoding](plain))
      ready.set(encoding, body)
      if (source.encoding === 'identity') source = {encoding, body}
      return body
    } finally {
      underWay.delete(encoding)
    }
  }

  return {
    /** The text in this encoding, where it is there already. */
    ready: (encoding: Encoding): Buffer | undefined => ready.get(encoding),

    async encoded(encoding: Encoding): Promise<Buffer> {
      const known = ready.get(encoding) ?? underWay.get(encoding)
      if (known) return known
      const made = make(encoding)
      underWay.set(encoding, made)
      return made
    },

    /** The text as it is, without holding it from now on. */
    plain: (): Promise<Buffer> => decoders[source.encoding](source.body),

    /** What is held, in bytes. */
    bytes(): number {
      const held = new Set([source.body, ...ready.values()])
      return [...held].reduce((sum, {byteLength}) => sum + byteLength, 0)
    },
  }
}

// Browsers send a handful of values, again and again.
const chosen = new LRUCache<string, Encoding>({max: 100})

/** The encoding in which a reader wants a text, by its `Accept-Encoding` (RFC 9110 §12.5.3). */
export function chooseEncoding(accepted = ''): Encoding {
  const known = chosen.get(accepted)
  if (known) return known
  const negotiator = new Negotiator({headers: {'accept-encoding': accepted}})
  // Of those a browser likes equally the smallest. One that refuses all of them, even the plain text, gets that.
  const [best = 'identity'] = negotiator.encodings(encodings, {preferred: encodings})
  chosen.set(accepted, best)
  return best
}
