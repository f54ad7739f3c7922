import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import {extname, join} from 'node:path'

const types: Record<string, string> = {'.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html'}

/**
 * Serves a built Studio on a port: the files of its folder, and its page at all other addresses.
 * From a server, since Chromium lets no page that is answered in its name (`route.fulfill`) use one on the same machine.
 */
export async function serveFolder(folder: string, port: number) {
  const server = createServer(async ({url = '/'}, response) => {
    const asked = join(folder, new URL(url, 'http://localhost').pathname)
    const file = extname(asked) && existsSync(asked) ? asked : join(folder, 'index.html')
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    response.end(await readFile(file))
  })
  await once(server.listen(port), 'listening')
  return {
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
