import {once} from 'node:events'
import {createServer} from 'node:http'
import {connect} from 'node:net'
import {pipeline} from 'node:stream'

/**
 * A proxy that leads the played names to one port of this machine, and everything else nowhere.
 *
 * @param names whose port 443 is played
 * @param port where they answer
 */
export async function startConnectProxy(names: readonly string[], port: number) {
  const refused = new Set<string>()
  const proxy = createServer(({url = ''}, answer) => {
    refused.add(url)
    answer.writeHead(403).end()
  })
  proxy.on('connect', ({url = ''}, socket, head) => {
    if (!names.includes(url.replace(/:443$/, ''))) {
      refused.add(url)
      return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    }
    const there = connect(port, 'localhost', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      there.write(head)
      pipeline(socket, there, socket, () => {})
    })
    there.on('error', () => socket.destroy())
    socket.on('error', () => there.destroy())
  })
  await once(proxy.listen(0), 'listening')
  const address = proxy.address()
  return {
    url: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
    /** What was asked for beside the played names. */
    refused,
    close() {
      proxy.close()
      proxy.closeAllConnections()
    },
  }
}
