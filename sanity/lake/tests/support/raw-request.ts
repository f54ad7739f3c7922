import {once} from 'node:events'
import {connect} from 'node:net'

/** What came back on a bare connection; `headers` in lower case. */
export type RawAnswer = {status: number; headers: Record<string, string>; body: string}

/**
 * Sends bytes as they are, as no client would, and reads one answer until the other side has closed.
 *
 * @param head request line and header lines, without the empty line
 */
export async function rawRequest(port: number, head: readonly string[], content = ''): Promise<RawAnswer> {
  const socket = connect(port, 'localhost')
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  // The other side may close before it has read all.
  socket.on('error', () => {})
  socket.write(Buffer.from([...head, 'Connection: close', '', content].join('\r\n'), 'latin1'))
  await once(socket, 'close')
  const text = Buffer.concat(chunks).toString()
  const [start = '', ...rest] = text.split('\r\n\r\n')
  const [statusLine = '', ...lines] = start.split('\r\n')
  const headers = Object.fromEntries(lines.map(headerOf))
  const body = rest.join('\r\n\r\n')
  return {
    status: Number(/^HTTP\/1\.[01] (\d{3})/.exec(statusLine)?.[1] ?? 0),
    headers,
    // Chunked: each piece after its length (RFC 9112, 7.1).
    body:
      headers['transfer-encoding'] === 'chunked'
        ? body.replaceAll(/^[\da-f]+\r\n|\r\n(?:[\da-f]+\r\n)?$/gim, '')
        : body,
  }
}

function headerOf(line: string): [name: string, value: string] {
  const [, name = '', value = ''] = /^([^:]*): ?(.*)$/.exec(line) ?? []
  return [name.toLowerCase(), value]
}
