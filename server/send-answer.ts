import type {IncomingMessage, ServerResponse} from 'node:http'

import {type Answer, etagOf, headersOf, isKnown} from './answer.ts'
import {chooseEncoding} from './encoding.ts'
import {isFile, sendFile} from './file-answer.ts'

/** Sends the answer as the request wants it: compressed, a file in part, or 304 where the reader has it already. */
export async function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  if (isFile(answer)) return sendFile(request, response, answer)
  const encoding = chooseEncoding(request.headers['accept-encoding'])
  const known = answer.status === 200 && isKnown(request.headers['if-none-match'], etagOf(answer, encoding))
  const body = known ? null : await answer.bodies.encoded(encoding)
  response.statusCode = known ? 304 : answer.status
  for (const [name, value] of headersOf(answer, encoding, body)) response.setHeader(name, value)
  if (known) response.removeHeader('Content-Length')
  response.end(request.method === 'HEAD' ? undefined : (body ?? undefined))
}
