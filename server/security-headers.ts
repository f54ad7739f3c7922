import type {OutgoingHttpHeaders, ServerResponse} from 'node:http'

import {endpoints} from '../lib/addresses/addresses.ts'
import {siteUrl} from '../lib/site/env.ts'

/** Who a page is for: a reader gets no framework script; the Studio and an editor's preview need it. */
export type Audience = 'reader' | 'preview' | 'studio'

// Every source is named, and none is another host. No inline script, no inline style, no text that becomes code.
const readerPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  // By it lib/enhancements/offline.ts names the one worker there is.
  'trusted-types bez-internetu',
]

const previewPolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
]

// The rest of the Studio's policy names where content is, which its page knows (app/studio).
const studioPolicy = ["object-src 'none'", "base-uri 'self'", "frame-ancestors 'self'"]

const policies: Record<Audience, readonly string[]> = {
  reader: readerPolicy,
  preview: previewPolicy,
  studio: studioPolicy,
}

/** Headers of every answer, after the OWASP Secure Headers Project. */
export function securityHeaders(): [name: string, value: string][] {
  return isSecure() ? [...always, transportSecurity] : always
}

const transportSecurity: [name: string, value: string] = ['Strict-Transport-Security', 'max-age=31536000']

const always: [name: string, value: string][] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'SAMEORIGIN'],
  ['X-Permitted-Cross-Domain-Policies', 'none'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=(), payment=(), usb=()'],
]

/** Gives the response the headers of every answer. */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of securityHeaders()) response.setHeader(name, value)
}

const added = new Set([
  ...[...always.map(([name]) => name), transportSecurity[0]].map((name) => name.toLowerCase()),
  // How it is sent is said when it is sent.
  'vary',
  'content-length',
])

/** What a response says of its own content, without what every answer is sent with. */
export function ownHeaders(response: ServerResponse): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(response.getHeaders()).filter(([name]) => !added.has(name)))
}

/** Headers of a page, by whom it is for. */
export function pageHeaders(audience: Audience): Record<string, string> {
  const policy = isSecure() ? [...policies[audience], 'upgrade-insecure-requests'] : policies[audience]
  return {
    'Content-Security-Policy': policy.join('; '),
    'Cross-Origin-Opener-Policy': audience === 'studio' ? 'same-origin-allow-popups' : 'same-origin',
    ...(audience === 'reader' ? readerHeaders : {}),
  }
}

const readerHeaders = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Pages that a reader is about to open are fetched ahead (app/speculation-rules.json).
  'Speculation-Rules': `"${endpoints.speculationRules}"`,
}

function isSecure(): boolean {
  return siteUrl().startsWith('https:')
}
