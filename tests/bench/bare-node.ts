import {createServer} from 'node:http'

/** What the bench has this process serve. */
type Page = {port: number; html: string; headers: string[]}

/* The least that a Node server can do for a page: the comparison for `requests`. Started by it, and told what to serve. */
process.once('message', ({port, html, headers}: Page) => {
  const body = Buffer.from(html)
  const server = createServer((_request, response) => response.writeHead(200, headers).end(body))
  server.listen(port, () => process.send?.('listening'))
})
