import {httpError} from './errors.ts'

// Deeper than any document Sanity accepts; beyond it recursion over the value could exhaust the stack.
const maxDepth = 200

/**
 * The JSON in a request's body.
 * Throws LakeError 413 beyond `maxBytes`, 400 for what is not JSON (naming the parser's complaint) or nested too deeply.
 */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const text = await readText(
    request,
    maxBytes,
    `The request body is larger than ${maxBytes} bytes. Send fewer mutations at a time, or raise LAKE_MAX_BODY_BYTES.`,
  )
  if (depthOf(text) > maxDepth) throw httpError(400, `The request body is nested more than ${maxDepth} levels deep.`)
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw httpError(400, `The request body is not valid JSON: ${reason}`, {}, {cause: error})
  }
}

/**
 * The text of a request's body. Throws LakeError 413, with the message `tooLarge`, beyond `maxBytes`.
 *
 * Not by hono/body-limit: its limit is one for a route, while a query's depends on who asks; it believes the
 * `Content-Length` of a request that did not come over a socket (of 1,000 bytes that call themselves one, all pass ten);
 * and it copies a body of unknown length into a second request before anybody reads it.
 */
export async function readText(request: Request, maxBytes: number, tooLarge: string): Promise<string> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > maxBytes) throw httpError(413, tooLarge)
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw httpError(413, tooLarge)
    text += decoder.decode(chunk, {stream: true})
  }
  return text + decoder.decode()
}

// Counts brackets outside strings; cheap, and done before the parser builds anything.
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (inString) {
      if (code === backslash) index += 1
      else if (code === quote) inString = false
    } else if (code === quote) inString = true
    else if (code === openBrace || code === openBracket) deepest = Math.max(deepest, ++depth)
    else if (code === closeBrace || code === closeBracket) depth -= 1
  }
  return deepest
}

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [34, 92, 123, 125, 91, 93]
