import {randomInt} from 'node:crypto'

import {Secret, TOTP} from 'otpauth'

import type {LakeContext} from '../context.ts'
import type {User} from '../store/accounts.ts'
import type {SecondFactor} from '../store/second-factors.ts'
import {fingerprint} from './secrets.ts'

/** How many recovery codes somebody gets. */
const recoveryCodeCount = 10

// What every app for codes knows (RFC 6238): six digits of HMAC-SHA-1, another code each half a minute.
const settings = {algorithm: 'SHA1', digits: 6, period: 30}

/** A new key for an app that makes codes: 160 random bits in base32. */
export function createKey(): string {
  return new Secret({size: 20}).base32
}

/** The `otpauth:` address by which an app takes a key over, under the names of the place and of the person. */
export function keyAddress({options}: LakeContext, user: User, secret: string): string {
  const named = {issuer: options.texts.place, label: user.email ?? user.name}
  return new TOTP({...settings, ...named, secret: Secret.fromBase32(secret)}).toString()
}

/**
 * The time step (half minutes since the epoch) of which this is the code: the present one or, since clocks differ and people
 * type slowly, one beside it. Null for a wrong code. `now` in ms since the epoch.
 */
export function stepOf(secret: string, code: string, now: number): number | null {
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const totp = new TOTP({...settings, secret: Secret.fromBase32(secret)})
  const delta = totp.validate({token, timestamp: now, window: 1})
  return delta === null ? null : totp.counter({timestamp: now}) + delta
}

/** What uses a right code up, of the app or for recovery; null for a wrong one, and for one of the app that has been used. */
export function useOf(
  {accounts, options}: LakeContext,
  factor: SecondFactor,
  code: string,
): (() => Promise<boolean>) | null {
  const {secondFactors} = accounts
  const step = stepOf(factor.secret, code, options.now())
  if (step !== null) return step > factor.lastStep ? () => secondFactors.useStep(factor, step) : null
  const codeHash = fingerprint(normalizeRecoveryCode(code))
  return factor.recoveryHashes.includes(codeHash) ? () => secondFactors.useRecoveryCode(factor, codeHash) : null
}

/**
 * Gives a person a second factor, whose first code (of time step `step`) is used up thereby, and ends their sessions: one of
 * them may be that of somebody who knew the password alone. Answers the recovery codes, which are stored nowhere: only their
 * fingerprints are. Null where the person has one already.
 */
export async function turnOn(
  {accounts, audit}: LakeContext,
  user: User,
  secret: string,
  step: number,
): Promise<string[] | null> {
  const codes = Array.from({length: recoveryCodeCount}, createRecoveryCode)
  const recoveryHashes = codes.map((code) => fingerprint(normalizeRecoveryCode(code)))
  const factor = {userId: user.id, secret, lastStep: step, recoveryHashes}
  const entry = {kind: 'secondFactorOn', actor: user, subject: user} as const
  const isNew = await audit.telling(entry, () => accounts.secondFactors.add(factor))
  if (!isNew) return null
  await accounts.sessions.removeOf(user.id)
  return codes
}

// Without letters and digits that look alike.
const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** 80 random bits, as four groups of four letters and digits. */
function createRecoveryCode(): string {
  const code = Array.from({length: 16}, () => letters[randomInt(letters.length)]).join('')
  return code.replaceAll(/.{4}(?=.)/g, '$&-')
}

function normalizeRecoveryCode(code: string): string {
  return code.toLowerCase().replaceAll(/[^a-z\d]/g, '')
}
