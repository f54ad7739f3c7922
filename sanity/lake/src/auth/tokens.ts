import type {Identity, LakeContext} from '../context.ts'
import type {StoredToken} from '../store/administration.ts'
import {createSecret, fingerprint} from './secrets.ts'

// By which one is known from the token of somebody's sign-in before it is looked up.
const prefix = 'sk'

/** A new secret for a program. */
export function createTokenSecret(): string {
  return prefix + createSecret()
}

/** Whom a token stands for that administrators have made; null for any other, and for one that has run out. */
export async function storedHolder(context: LakeContext, secret: string): Promise<Identity | null> {
  if (!secret.startsWith(prefix)) return null
  const token = await context.administration.tokens.bySecret(fingerprint(secret))
  const isOver = !token || (token.expiresAt !== null && token.expiresAt <= context.options.now())
  return isOver ? null : holderOf(context, token)
}

function holderOf({authority}: LakeContext, {id, label, role}: StoredToken): Identity {
  return authority.programOf({id, name: label, role})
}
