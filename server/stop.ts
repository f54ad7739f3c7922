import type {Server} from 'node:http'
import type {Socket} from 'node:net'

// Less than service managers and the start script wait before they end a process themselves.
const usualGraceMs = 5000
const lookEveryMs = 20

/**
 * Ends a server as a restart wants it: nobody new is let in, whoever waits for an answer gets it, and connections on which
 * nothing is asked are closed. What takes longer than `graceMs` is broken off. Resolves when all is over.
 */
export function stopGently(server: Server, connections: ReadonlySet<Socket>, graceMs = usualGraceMs): Promise<void> {
  return new Promise((resolve) => {
    // A connection falls idle when its answer is sent, and would then be kept for the next request; one on which nothing was
    // ever asked, as browsers open them ahead, does not count as idle.
    const looking = setInterval(() => {
      server.closeIdleConnections()
      for (const connection of connections) if (connection.bytesRead === 0) connection.destroy()
    }, lookEveryMs)
    const breakingOff = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearInterval(looking)
      clearTimeout(breakingOff)
      resolve()
    })
  })
}

/** The connections of a server that are open, from now on. */
export function connectionsOf(server: Server): ReadonlySet<Socket> {
  const connections = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })
  return connections
}

/** Ends the server, and then the process, at SIGTERM or SIGINT. To be called before it listens. */
export function stopOnSignal(server: Server): void {
  const connections = connectionsOf(server)
  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    stopGently(server, connections).then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
