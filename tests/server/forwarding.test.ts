import {IncomingMessage} from 'node:http'
import {Socket} from 'node:net'

import {expect, test} from 'vitest'

import {dropForeignForwarding} from '../../server/forwarding.ts'

function requestFrom(remoteAddress: string): IncomingMessage {
  const socket = new Socket()
  Object.defineProperties(socket, {
    remoteAddress: {value: remoteAddress},
    remoteFamily: {value: remoteAddress.includes(':') ? 'IPv6' : 'IPv4'},
  })
  const request = new IncomingMessage(socket)
  request.headers = {'x-forwarded-for': '9.9.9.9'}
  dropForeignForwarding(request)
  return request
}

test('a proxy on this machine or in a private network may say where a request comes from', () => {
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.7', '172.20.0.2', '192.168.1.1', 'fd00::2'])
    expect(requestFrom(address).headers['x-forwarded-for'], address).toBe('9.9.9.9')
})

test('a stranger may not', () => {
  for (const address of ['8.8.8.8', '::ffff:8.8.8.8', '172.32.0.1', '2001:db8::1', ''])
    expect(requestFrom(address).headers['x-forwarded-for'], address).toBeUndefined()
})
