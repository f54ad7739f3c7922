import {BlockList, isIP, isIPv4} from 'node:net'

/** Tells of addresses whether a webhook may go there. */
export type Networks = {
  allows(address: string): boolean
  /** True for a host that is an address, or this machine's name, to which none may go. */
  refusesHost(hostname: string): boolean
}

// What is not of the public internet (the registries of special addresses of IANA, RFC 6890). Of IPv6 only 2000::/3 is
// public, without what stands for addresses of IPv4, which would lead around this list.
const special = {
  ipv4: [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.31.196.0/24',
    '192.52.193.0/24',
    '192.88.99.0/24',
    '192.168.0.0/16',
    '192.175.48.0/24',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/3',
  ],
  ipv6: ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'],
}

/**
 * Public addresses, and those that are named.
 *
 * @param named addresses and networks, as in `127.0.0.1` and `10.0.0.0/8`
 * @throws Error that names the one that is neither
 */
export function createNetworks(named: readonly string[]): Networks {
  const allowed = networkList(named)
  const refused = networkList([...special.ipv4, ...special.ipv6])
  const publicIPv6 = networkList(['2000::/3'])
  function allows(address: string): boolean {
    const plain = withoutMapping(address)
    const family = isIPv4(plain) ? 'ipv4' : 'ipv6'
    if (isIP(plain) === 0) return false
    if (allowed.check(plain, family)) return true
    return !refused.check(plain, family) && (family === 'ipv4' || publicIPv6.check(plain, family))
  }
  return {
    allows,
    refusesHost(hostname) {
      const host = hostname
        .replace(/^\[|\]$/g, '')
        .replace(/\.$/, '')
        .toLowerCase()
      if (isIP(host) !== 0) return !allows(host)
      const isOwn = host === 'localhost' || host.endsWith('.localhost')
      return isOwn && !allows('127.0.0.1') && !allows('::1')
    },
  }
}

/** A list of addresses and networks. Throws an Error that names the one that is neither. */
export function networkList(named: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of named) {
    const [address = '', prefix] = network.split('/')
    const family = isIPv4(address) ? 'ipv4' : 'ipv6'
    const length = prefix === undefined ? null : Number(prefix)
    const longest = family === 'ipv4' ? 32 : 128
    if (isIP(address) === 0 || (length !== null && !(/^\d+$/.test(prefix ?? '') && length <= longest)))
      throw new Error(`"${network}" is neither an address nor a network such as 10.0.0.0/8.`)
    if (length === null) list.addAddress(address, family)
    else list.addSubnet(address, length, family)
  }
  return list
}

/** An address of IPv4 that is written as one of IPv6 (`::ffff:7f00:1`), as such. */
function withoutMapping(address: string): string {
  const [, high, low] = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/i.exec(normal(address)) ?? []
  if (high === undefined || low === undefined) return address
  const [first, second] = [Number.parseInt(high, 16), Number.parseInt(low, 16)]
  return [first >> 8, first & 255, second >> 8, second & 255].join('.')
}

function normal(address: string): string {
  if (isIPv4(address)) return address
  const [plain = ''] = address.split('%')
  return URL.parse(`http://[${plain}]`)?.hostname.slice(1, -1) ?? address
}
