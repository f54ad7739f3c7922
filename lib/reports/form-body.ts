/** Bytes of a form; the longest description that the form lets through takes half of it. */
const mostBytes = 256 * 1024

/** Reads the body of a form as browsers send it, or null when it is longer than the form can be. */
export async function readFormBody(request: Request): Promise<URLSearchParams | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) return null
    chunks.push(chunk)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}
