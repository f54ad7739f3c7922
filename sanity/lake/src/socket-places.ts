import type {WebSocket} from 'ws'

/** Who holds a socket, as far as it is known. */
export type SocketCaller = {
  /** From where the socket comes. */
  address: string
  /** Called with the id of the person or token in whose name something is asked for. */
  onKnown(holder: string): void
}

/** Shares out the places for WebSockets. Whoever opens one is a stranger until a token is sent through it. */
export type SocketPlaces = {
  /** The status with which one more socket from this address is to be refused; null when it may come. */
  refusal(address: string): '429 Too Many Requests' | '503 Service Unavailable' | null
  /** Takes a place until the socket closes. When strangers have too many, the oldest of theirs makes room. */
  take(socket: WebSocket, address: string): SocketCaller
}

/** Sockets in all, of strangers, and of one address of strangers and one person or token. */
export type SocketLimits = {all: number; strangers: number; ofAddress: number; ofHolder: number}

// A Studio's tab has two, and is known by the first that it says.
const usualLimits: SocketLimits = {all: 4000, strangers: 1000, ofAddress: 100, ofHolder: 400}

/** Keeps count of the open sockets. */
export function createSocketPlaces(limits: SocketLimits = usualLimits): SocketPlaces {
  // Both in the order in which the sockets came.
  const strangers = new Map<WebSocket, string>()
  const known = new Map<WebSocket, string>()

  function makeRoom(): void {
    const [oldest] = strangers.keys()
    if (oldest && strangers.size >= limits.strangers) {
      strangers.delete(oldest)
      oldest.terminate()
    }
  }

  function onKnown(socket: WebSocket, holder: string): void {
    if (known.get(socket) === holder || socket.readyState !== socket.OPEN) return
    if (countOf(known, holder) >= limits.ofHolder)
      return socket.close(1013, `You have ${limits.ofHolder} sockets open already.`)
    strangers.delete(socket)
    known.set(socket, holder)
  }

  return {
    refusal(address) {
      if (countOf(strangers, address) >= limits.ofAddress) return '429 Too Many Requests'
      return known.size + strangers.size >= limits.all ? '503 Service Unavailable' : null
    },
    take(socket, address) {
      makeRoom()
      strangers.set(socket, address)
      socket.on('close', () => {
        strangers.delete(socket)
        known.delete(socket)
      })
      return {address, onKnown: (holder) => onKnown(socket, holder)}
    },
  }
}

function countOf(sockets: ReadonlyMap<WebSocket, string>, wanted: string): number {
  let count = 0
  for (const value of sockets.values()) if (value === wanted) count += 1
  return count
}
