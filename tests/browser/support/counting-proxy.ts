import {once} from 'node:events'
import {createServer, request} from 'node:http'

/**
 * Stands before a lake, at a port of its own, passes everything on, and remembers the queries that passed.
 *
 * @param lakeUrl where the lake answers, by HTTP
 */
export async function startCountingProxy(lakeUrl: string) {
  const queries: string[] = []
  const server = createServer((asked, answer) => {
    if (asked.url?.includes('/data/query/')) queries.push(asked.url)
    const {method, headers} = asked
    const passed = request(new URL(asked.url ?? '/', lakeUrl), {method, headers}, (received) => {
      answer.writeHead(received.statusCode ?? 502, received.headers)
      received.pipe(answer)
    })
    passed.on('error', () => answer.destroy())
    // Event streams end when their reader goes.
    answer.on('close', () => passed.destroy())
    asked.pipe(passed)
  })
  await once(server.listen(0), 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://localhost:${port}`,
    /** The queries since this was last asked, as the addresses of their requests. */
    take: () => queries.splice(0),
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
    },
  }
}
