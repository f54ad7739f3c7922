import {hash, randomBytes, timingSafeEqual} from 'node:crypto'

/** A new secret of 256 random bits, safe in a URL. */
export function createSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a secret: its SHA-256. No salt is needed, since nobody can guess 256 random bits. */
export function fingerprint(secret: string): string {
  return hash('sha256', secret, 'base64url')
}

/** Compares two secrets in a time that does not depend on where they differ. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(fingerprint(given)), Buffer.from(fingerprint(expected)))
}
