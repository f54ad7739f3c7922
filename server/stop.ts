import type {Server} from 'node:http'

// Less than service managers and the start script wait before they end a process themselves.
const usualGraceMs = 5000
const lookEveryMs = 20

/**
 * Ends a server as a restart wants it: nobody new is let in, whoever waits for an answer gets it, and connections on which
 * nothing is asked are closed. What takes longer than `graceMs` is broken off. Resolves when all is over.
 */
export function stopGently(server: Server, graceMs = usualGraceMs): Promise<void> {
  return new Promise((resolve) => {
    // A connection falls idle when its answer is sent, and would then be kept for the next request.
    const looking = setInterval(() => server.closeIdleConnections(), lookEveryMs)
    const breakingOff = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearInterval(looking)
      clearTimeout(breakingOff)
      resolve()
    })
  })
}

/** Ends the server, and then the process, at SIGTERM or SIGINT. */
export function stopOnSignal(server: Server): void {
  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    stopGently(server).then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
