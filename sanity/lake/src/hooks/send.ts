import {type LookupAddress, lookup as lookUp} from 'node:dns'
import {type ClientRequest, request as requestHttp} from 'node:http'
import {request as requestHttps} from 'node:https'
import type {LookupFunction} from 'node:net'

import type {Networks} from '../networks.ts'
import type {HookAttempt} from '../store/hooks.ts'

/** A request that a webhook makes. */
export type HookRequest = {
  url: string
  method: string
  headers: Readonly<Record<string, string>>
  body: string
  /** Ends it, as if it had never been made. */
  signal: AbortSignal
}

/** How it went. */
export type HookResponse = Pick<HookAttempt, 'resultCode' | 'resultBody' | 'failureReason'>

const timeoutMs = 30_000
const maxBodyBytes = 10_000

/** Thrown where a name leads to no address that a webhook may go to. */
class ForbiddenAddressError extends Error {
  constructor(hostname: string) {
    super(`${hostname} is at a private address. LAKE_WEBHOOK_NETWORKS names those to which webhooks may go.`)
  }
}

/**
 * Makes a request, in half a minute at most. It goes to an address that was looked at, and no further: redirects are not
 * followed. Rejects only where the signal ended it.
 */
export async function send(request: HookRequest, networks: Networks): Promise<HookResponse> {
  const url = new URL(request.url)
  if (networks.refusesHost(url.hostname)) return failed(new ForbiddenAddressError(url.hostname))
  const timer = Promise.withResolvers<HookResponse>()
  const timeout = setTimeout(() => timer.resolve(timedOut), timeoutMs)
  const {method, body, signal} = request
  const outgoing = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
    method,
    headers: {...request.headers, 'content-length': String(Buffer.byteLength(body))},
    lookup: lookupIn(networks),
    // A connection of its own each time: one that is kept may lead to where the name no longer does.
    agent: false,
  })
  const stopped = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), {once: true})
    if (signal.aborted) reject(signal.reason)
  })
  try {
    return await Promise.race([responseOf(outgoing, body), timer.promise, stopped])
  } finally {
    clearTimeout(timeout)
    outgoing.destroy()
  }
}

const timedOut: HookResponse = {
  resultCode: null,
  resultBody: `There was no answer within ${timeoutMs / 1000} seconds.`,
  failureReason: 'timeout',
}

function responseOf(outgoing: ClientRequest, body: string): Promise<HookResponse> {
  return new Promise((resolve) => {
    outgoing.on('error', (error) => resolve(failed(error)))
    outgoing.on('response', (response) => {
      const chunks: Buffer[] = []
      let length = 0
      const {statusCode: resultCode = 0} = response
      const end = () => {
        const resultBody = Buffer.concat(chunks).subarray(0, maxBodyBytes).toString()
        resolve({resultCode, resultBody, failureReason: resultCode >= 200 && resultCode < 300 ? null : 'http'})
      }
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        length += chunk.length
        if (length >= maxBodyBytes) end()
      })
      response.on('end', end)
      response.on('error', (error) => resolve(failed(error)))
    })
    outgoing.end(body)
  })
}

function failed(error: Error): HookResponse {
  const reason = error instanceof ForbiddenAddressError ? 'other' : 'network'
  return {resultCode: null, resultBody: error.message.slice(0, maxBodyBytes), failureReason: reason}
}

// Of the addresses that a name has, those to which one may go; the connection is made to one of them.
function lookupIn(networks: Networks): LookupFunction {
  return (hostname, options, callback) => {
    lookUp(hostname, {...options, all: true}, (error, found: LookupAddress[]) => {
      if (error) return callback(error, '', 0)
      const allowed = found.filter(({address}) => networks.allows(address))
      const [first] = allowed
      if (!first) return callback(new ForbiddenAddressError(hostname), '', 0)
      if (options.all) callback(null, allowed)
      else callback(null, first.address, first.family)
    })
  }
}
