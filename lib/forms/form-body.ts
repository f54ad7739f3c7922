import type {PostedForm} from './posted-form.ts'

/** The most bytes of a posted form that are read, unless its page says otherwise. */
const maxBytes = 4096

/** More fields than any form has: to tell very many of them apart takes long. */
const maxFields = 200

/** What is read of a request. */
type Posted = {headers: Headers; body: AsyncIterable<Uint8Array> | null}

/**
 * Reads a posted form (`application/x-www-form-urlencoded`). One that is of another type, larger than `limit` (bytes), of
 * very many fields or breaks off has no fields, and a status that says which. No more than the limit is ever held in memory.
 */
export async function readForm(request: Posted, limit = maxBytes): Promise<PostedForm> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded *(;|$)/i.test(type)) return unread(415)
  if (Number(request.headers.get('content-length') ?? 0) > limit) return unread(413)
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.byteLength
      if (length > limit) return unread(413)
      chunks.push(chunk)
    }
  } catch {
    return unread(400)
  }
  const text = new TextDecoder().decode(Buffer.concat(chunks))
  if (text.split('&', maxFields + 1).length > maxFields) return unread(413)
  return {fields: new URLSearchParams(text), status: 200}
}

function unread(status: number): PostedForm {
  return {fields: null, status}
}
