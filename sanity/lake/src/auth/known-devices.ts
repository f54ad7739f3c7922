import {createHmac, randomBytes} from 'node:crypto'

import {parse, serialize} from 'hono/utils/cookie'

import type {LakeContext} from '../context.ts'
import type {User} from '../store/accounts.ts'
import {apiVersion} from './addresses.ts'
import {sameSecret} from './secrets.ts'

const year = 365 * 24 * 60 * 60

/**
 * The header that makes a browser a known device of this person, who has just signed in on it. Nothing of it is stored:
 * it is signed with the stored form of the password, so that a new password makes all devices strange again.
 */
export function knownDeviceCookie({options}: LakeContext, user: User): string {
  const content = `${randomBytes(16).toString('base64url')}.${options.now()}`
  const publicUrl = new URL(options.publicUrl)
  return serialize(cookieName(user), `${content}.${signature(user, content)}`, {
    path: `${publicUrl.pathname.replace(/\/$/, '')}/${apiVersion}/auth`,
    maxAge: year,
    httpOnly: true,
    sameSite: 'Strict',
    secure: publicUrl.protocol === 'https:',
  })
}

/** By what name this person's device is known from which a request came; null where it is not. */
export function knownDevice({options}: LakeContext, user: User | null, request: Request): string | null {
  if (user === null || user.password === null) return null
  const name = cookieName(user)
  const cookie = parse(request.headers.get('cookie') ?? '', name)[name] ?? ''
  const [, content, id, since, signed] = /^(([\w-]{22})\.(\d{1,15}))\.([\w-]{43})$/.exec(cookie) ?? []
  if (content === undefined || id === undefined || signed === undefined) return null
  const isFresh = options.now() - Number(since) < year * 1000
  return isFresh && sameSecret(signed, signature(user, content)) ? `${user.id} ${id}` : null
}

// One for each person, since several may use a browser.
function cookieName({id}: User): string {
  return `known-device-${id}`
}

function signature({id, password}: User, content: string): string {
  return createHmac('sha256', password ?? '')
    .update(`known device of ${id}: ${content}`)
    .digest('base64url')
}
