import {isIPv4, isIPv6} from 'node:net'

import {networkList} from '../networks.ts'

const addresses = new WeakMap<Request, string>()
const ofThisMachine = new WeakSet<Request>()

/**
 * Notes from whom a request came (see `createAddressReader`), for limits by address, and whether that is the lake's own machine
 * (see `isFromThisMachine`); called where the socket is known. Answers the request.
 */
export function withClientAddress(request: Request, address: string, isOwn = false): Request {
  addresses.set(request, address)
  if (isOwn) ofThisMachine.add(request)
  return request
}

/** True for a request of which it is noted that it came from the lake's own machine. */
export function isLocal(request: Request): boolean {
  return ofThisMachine.has(request)
}

/** The noted address; "local" for a request that came through no socket. */
export function clientAddress(request: Request): string {
  return addresses.get(request) ?? 'local'
}

/** The address (of IPv6 the network) that the sender names last as that of somebody for whom they ask; null for none. */
export function forwardedAddress({headers}: Request): string | null {
  const address = plainAddress(headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '')
  return address === null ? null : networkOf(address)
}

/** What is known of a request where it comes in. */
type Incoming = {headers: NodeJS.Dict<string | string[]>; socket: Ends}
type Ends = {remoteAddress?: string | undefined; localAddress?: string | undefined}

const loopback = networkList(['127.0.0.0/8', '::1'])

/** True for what a program on the lake's own machine sent, and no proxy there passed on for somebody else. */
export function isFromThisMachine({headers, socket}: Incoming): boolean {
  if (headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined) return false
  const address = plainAddress(socket.remoteAddress ?? '')
  if (address === null) return false
  return loopback.check(address, familyOf(address)) || address === plainAddress(socket.localAddress ?? '')
}

/**
 * Reads from whom a request came: the other end of its socket, or, where that is one of the proxies, whom the last of
 * them names in `X-Forwarded-For`. Whoever else writes into that header is not believed. Of an IPv6 address it answers
 * the network (/64), since a household has all addresses of one.
 *
 * @param proxies addresses and networks, as in `10.0.0.0/8`
 * @throws Error that names the one that is neither
 */
export function createAddressReader(proxies: readonly string[]): (incoming: Incoming) => string {
  const trusted = networkList(proxies)
  const isTrusted = (address: string) => trusted.check(address, familyOf(address))
  return ({headers, socket}) => {
    const hops = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
    let address = plainAddress(socket.remoteAddress ?? '')
    while (address !== null && isTrusted(address) && hops.length > 0) {
      const next = plainAddress(hops.pop()?.trim() ?? '')
      if (next === null) break
      address = next
    }
    return address === null ? 'local' : networkOf(address)
  }
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4'
}

// Without brackets, port and zone; an IPv4 address as such, also where it is written as an IPv6 one. Null for anything else.
function plainAddress(text: string): string | null {
  const [, bracketed, withPort] = /^\[(.+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(text) ?? []
  const [address = ''] = (bracketed ?? withPort ?? text).split('%')
  if (!isIPv6(address)) return isIPv4(address) ? address : null
  const groups = groupsOf(address)
  const [high = 0, low = 0] = groups.slice(6)
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  return isMapped ? [high >> 8, high & 255, low >> 8, low & 255].join('.') : address
}

function networkOf(address: string): string {
  if (isIPv4(address)) return address
  const network = groupsOf(address).slice(0, 4)
  return `${network.map((group) => group.toString(16)).join(':')}::/64`
}

/** The eight groups of an IPv6 address. URL writes it in its shortest form, without dotted decimals. */
function groupsOf(address: string): number[] {
  const shortest = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [head = [], tail = []] = shortest.split('::').map((part) => (part === '' ? [] : part.split(':')))
  const zeros = Array.from({length: 8 - head.length - tail.length}, () => '0')
  return [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16))
}
