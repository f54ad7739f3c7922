/** The most bytes of a posted form that are read, unless its route says otherwise. */
const maxBytes = 4096

/** What is read of a request. */
type Posted = {headers: Headers; body: AsyncIterable<Uint8Array> | null}

/**
 * Reads a posted form (`application/x-www-form-urlencoded`), or answers null where it is of another type, too large or
 * breaks off. No more than the limit is ever held in memory.
 */
export async function readForm(request: Posted, limit = maxBytes): Promise<URLSearchParams | null> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded *(;|$)/i.test(type)) return null
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null
  const bytes = await readUpTo(request.body, limit)
  return bytes && new URLSearchParams(new TextDecoder().decode(bytes))
}

async function readUpTo(body: Posted['body'], limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of body ?? []) {
      length += chunk.byteLength
      if (length > limit) return null
      chunks.push(chunk)
    }
  } catch {
    return null
  }
  return Buffer.concat(chunks)
}
