import type {LakeContext} from '../context.ts'
import type {Purpose, StoredCode, User} from '../store/accounts.ts'
import {createSecret, fingerprint} from './secrets.ts'

type NewCode = Omit<StoredCode, 'codeHash'>

/** A new code for a person; `expiresAt` in ms since the epoch, null for "until it is used or withdrawn". */
export async function createCode({accounts, options}: LakeContext, code: NewCode): Promise<string> {
  const secret = createSecret()
  await accounts.codes.add({...code, codeHash: fingerprint(secret)}, options.now())
  return secret
}

/** A new link to choose a password, in place of the person's earlier ones. */
export async function createLink({accounts}: LakeContext, code: NewCode): Promise<string> {
  const secret = createSecret()
  await accounts.codes.replaceLinks({...code, codeHash: fingerprint(secret)})
  return secret
}

/** Whose code this is, without using it up; null when it is unknown, used, run out, or for something else. */
export async function peekCode(
  {accounts, options}: LakeContext,
  secret: string,
  purposes: readonly Purpose[],
): Promise<User | null> {
  const code = await accounts.codes.find(fingerprint(secret))
  if (!code || !purposes.includes(code.purpose)) return null
  if (code.expiresAt !== null && code.expiresAt <= options.now()) return null
  const user = await accounts.users.byId(code.userId)
  return user?.removedAt === null ? user : null
}

/** Uses a code up and says whose it was; of two who try at once, one gets null. */
export async function useCode(
  context: LakeContext,
  secret: string,
  purposes: readonly Purpose[],
): Promise<User | null> {
  const user = await peekCode(context, secret, purposes)
  return user && (await context.accounts.codes.take(fingerprint(secret))) ? user : null
}
