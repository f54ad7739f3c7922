import {once} from 'node:events'
import {createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse} from 'node:http'

/** A delivery that has come in; `answer` ends it. */
export type Delivery = {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: string
  answer(status?: number, text?: string, headers?: Record<string, string>): void
}

/** A server on loopback that gets webhooks. `next` waits for one; `answers` says what it answers by itself, in order. */
export async function openReceiver(answers: number[] | 'by hand' = []) {
  const came: Delivery[] = []
  const takers: ((delivery: Delivery) => void)[] = []
  const server = createServer((request, response) => void receive(request, response))
  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const delivery: Delivery = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
      answer: (status = 200, text = 'thanks', headers = {}) => void response.writeHead(status, headers).end(text),
    }
    if (answers !== 'by hand') delivery.answer(answers.shift() ?? 200)
    const taker = takers.shift()
    if (taker) taker(delivery)
    else came.push(delivery)
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/hook`,
    port,
    next: () =>
      new Promise<Delivery>((resolve) => {
        const delivery = came.shift()
        if (delivery) resolve(delivery)
        else takers.push(resolve)
      }),
    /** What has come and was not taken yet. */
    waiting: () => came.splice(0),
    [Symbol.dispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
}
