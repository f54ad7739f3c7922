import type {IncomingMessage} from 'node:http'
import {BlockList} from 'node:net'

/** This machine and private networks (RFC 1918, RFC 4193): where a proxy of ours stands. */
const near = new BlockList()
near.addSubnet('127.0.0.0', 8)
near.addSubnet('10.0.0.0', 8)
near.addSubnet('172.16.0.0', 12)
near.addSubnet('192.168.0.0', 16)
near.addAddress('::1', 'ipv6')
near.addSubnet('fc00::', 7, 'ipv6')

/**
 * Drops what a stranger says about where a request comes from. `X-Forwarded-For` is for a proxy to write; believed of
 * anybody, it would lift the limit on reports.
 */
export function dropForeignForwarding({headers, socket: {remoteAddress = '', remoteFamily}}: IncomingMessage): void {
  if (!near.check(remoteAddress, remoteFamily === 'IPv6' ? 'ipv6' : 'ipv4')) delete headers['x-forwarded-for']
}
