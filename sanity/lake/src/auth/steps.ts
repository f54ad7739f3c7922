import {createHmac, randomBytes} from 'node:crypto'

import type {LakeContext} from '../context.ts'
import type {User} from '../store/accounts.ts'
import {sameSecret} from './secrets.ts'

/** What a person who has given the password may go on to do. */
type Purpose = 'signIn' | 'turnOn' | 'turnOff'

/** What a step says: whose password was right, and the key that is being turned on (an empty text for the other purposes). */
type Step = {user: User; secret: string}

/** Values that a page carries on to the next one, by which the lake knows that the password has been right. */
export type Steps = {
  give(purpose: Purpose, user: User, secret?: string): string
  /** Null for one that was not given, is for something else or over, and when the person or the password is another now. */
  read(purpose: Purpose, value: string): Promise<Step | null>
}

const lifetime = 10 * 60_000

/**
 * Steps are signed with a key that this process alone has, and hold for ten minutes: after a restart of the lake people begin
 * anew. They give no session, and nothing of them is stored.
 */
export function createSteps({accounts, options}: LakeContext): Steps {
  const key = randomBytes(32)
  const signed = (content: string, {password}: User) =>
    createHmac('sha256', key).update(`${content} ${password}`).digest('base64url')

  return {
    give(purpose, user, secret = '') {
      const content = [purpose, user.id, secret, options.now() + lifetime].join('.')
      return `${content}.${signed(content, user)}`
    },
    async read(purpose, value) {
      const [, content, given, userId = '', secret = '', end, signature = ''] =
        /^((\w+)\.([^.]+)\.([A-Z2-7]*)\.(\d{1,15}))\.([\w-]{43})$/.exec(value) ?? []
      if (content === undefined || given !== purpose || Number(end) <= options.now()) return null
      const user = await accounts.users.byId(userId)
      if (user?.removedAt !== null || !sameSecret(signature, signed(content, user))) return null
      return {user, secret}
    },
  }
}
