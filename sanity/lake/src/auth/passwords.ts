import {randomBytes, scrypt, timingSafeEqual} from 'node:crypto'

/** What hashing costs, in scrypt's own terms. */
export type PasswordCost = {N: number; r: number; p: number}

/** OWASP's minimum for scrypt with 32 MiB of memory; kept in every hash, so that it can be raised later. */
export const usualCost: PasswordCost = {N: 2 ** 15, r: 8, p: 3}

const keyBytes = 32

/**
 * Fewest characters (code points) of a password that is chosen: NIST SP 800-63B-4, 3.1.1.2, asks for 15 where nothing else
 * proves who signs in. Passwords that were chosen before stay good.
 */
export const minPasswordLength = 15

/** Most characters of a password: scrypt reads all of them, so an endless one would be an attack. */
export const maxPasswordLength = 512

/** How many characters a password has, whatever their size in memory. */
export function passwordLength(password: string): number {
  return Array.from(password).length
}

/** Hashes a password as `scrypt$N$r$p$<salt>$<key>` (base64url) with a salt of its own. */
export async function hashPassword(password: string, cost = usualCost): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost, keyBytes)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/**
 * True when the password is the hashed one. Takes as long for `null` (nobody, or somebody without a password)
 * as for a wrong password, so that the time of the answer tells nothing about who has an account; `cost` is that of
 * all the others.
 */
export async function verifyPassword(password: string, hash: string | null, cost = usualCost): Promise<boolean> {
  const stored = hash === null ? {...decoy, cost} : parseHash(hash)
  const key = await derive(password, stored.salt, stored.cost, stored.key.length)
  return timingSafeEqual(key, stored.key) && hash !== null
}

const decoy = {salt: Buffer.alloc(16), key: randomBytes(keyBytes)}

function parseHash(hash: string): {cost: PasswordCost; salt: Buffer; key: Buffer} {
  const [scheme, N, r, p, salt, key] = hash.split('$')
  if (scheme !== 'scrypt' || salt === undefined || key === undefined) {
    throw new Error(`A stored password starts with "${scheme}", expected "scrypt". Restore the database from a backup.`)
  }
  const stored = {N: Number(N), r: Number(r), p: Number(p)}
  return {cost: stored, salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url')}
}

// NFKC: the same letters typed on another keyboard or system are the same password (NIST SP 800-63B 5.1.1.2).
function derive(password: string, salt: Buffer, parameters: PasswordCost, length: number): Promise<Buffer> {
  const maxmem = 256 * parameters.N * parameters.r
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, length, {...parameters, maxmem}, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })
}
