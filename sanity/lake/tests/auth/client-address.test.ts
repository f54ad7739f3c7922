import {expect, test} from 'vitest'

import {createAddressReader} from '#src/auth/client-address.ts'

function addressOf(remoteAddress: string, forwardedFor?: string, proxies: string[] = []): string {
  return createAddressReader(proxies)({headers: {'x-forwarded-for': forwardedFor}, socket: {remoteAddress}})
}

test('without a trusted proxy, the address is that of the socket, whatever the header says', () => {
  expect(addressOf('203.0.113.7', '198.51.100.1')).toBe('203.0.113.7')
  expect(addressOf('203.0.113.7', '198.51.100.1', ['10.0.0.0/8'])).toBe('203.0.113.7')
})

test('a trusted proxy says from whom a request came', () => {
  expect(addressOf('10.1.2.3', '198.51.100.1', ['10.0.0.0/8'])).toBe('198.51.100.1')
  expect(addressOf('::1', '198.51.100.1', ['::1'])).toBe('198.51.100.1')
})

test('of several hops, the last that is no trusted proxy counts: what stands before it anybody can write', () => {
  const proxies = ['127.0.0.1', '10.0.0.0/8']
  expect(addressOf('127.0.0.1', '1.1.1.1, 198.51.100.1, 10.0.0.5', proxies)).toBe('198.51.100.1')
  expect(addressOf('127.0.0.1', '10.0.0.6, 10.0.0.5', proxies)).toBe('10.0.0.6')
})

test('what is no address is not believed', () => {
  expect(addressOf('127.0.0.1', '1.1.1.1, unknown', ['127.0.0.1'])).toBe('127.0.0.1')
  expect(addressOf('127.0.0.1', '', ['127.0.0.1'])).toBe('127.0.0.1')
})

test('an IPv4 address is the same in every notation', () => {
  expect(addressOf('::ffff:203.0.113.7')).toBe('203.0.113.7')
  expect(addressOf('::ffff:cb00:7107')).toBe('203.0.113.7')
  expect(addressOf('::ffff:127.0.0.1', '198.51.100.1:4711', ['127.0.0.1'])).toBe('198.51.100.1')
})

test('of an IPv6 address its network counts', () => {
  expect(addressOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
  expect(addressOf('2001:db8:1:2::9%eth0')).toBe('2001:db8:1:2::/64')
  expect(addressOf('::1', '[2001:DB8::1]:443', ['::1'])).toBe('2001:db8:0:0::/64')
})

test('a proxy that is neither address nor network is named', () => {
  expect(() => createAddressReader(['10.0.0.0/33'])).toThrow('"10.0.0.0/33" is neither')
  expect(() => createAddressReader(['10.0.0.0/'])).toThrow('"10.0.0.0/" is neither')
  expect(() => createAddressReader(['proxy'])).toThrow('"proxy" is neither')
})
