import {createWriteStream, existsSync, openAsBlob, readdirSync} from 'node:fs'
import {mkdir, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {pipeline} from 'node:stream/promises'

import type {Report} from '../check/report.ts'
import {syncFile} from '../head-file.ts'
import {databasePath} from '../ways-out.ts'

const suffix = '.age'

/** Whether a backup is encrypted. */
export function isEncrypted(backup: string): boolean {
  return existsSync(databasePath(backup) + suffix)
}

/**
 * Does work with a backup as it was before it was encrypted, which is gone afterwards; one that is not encrypted is taken as it
 * lies.
 *
 * @param identity see `decryptFolder`; null for none
 */
export async function withPlain<Result>(
  backup: string,
  identity: string | null,
  report: Report,
  work: (plain: string) => Promise<Result>,
): Promise<Result> {
  if (!isEncrypted(backup)) return work(backup)
  if (identity === null) throw new Error(`${backup} is encrypted. Name the file of the key: --identity <file>.`)
  const place = await mkdtemp(join(tmpdir(), 'lake-plain-'))
  try {
    await decryptFolder(backup, place, identity, report)
    return await work(place)
  } finally {
    await rm(place, {recursive: true, force: true})
  }
}

/**
 * Writes each file of a folder into another one, encrypted for whoever has the key of the recipient (https://age-encryption.org).
 *
 * @param recipient as `age-keygen` prints it: `age1…`
 * @throws an Error where that is no recipient
 */
export async function encryptFolder(from: string, to: string, recipient: string, report: Report): Promise<void> {
  const {Encrypter} = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  await eachFile(from, report, 'files encrypted', async (place) => {
    await rewrite(join(from, place), join(to, place) + suffix, (content) => encrypter.encrypt(content))
  })
}

/**
 * Writes the files of an encrypted backup into another folder, as they were.
 *
 * @param identity `AGE-SECRET-KEY-1…`, or the text of a file of them as `age-keygen` writes it
 * @throws an Error where none of them is the key, or a file is not what was written
 */
async function decryptFolder(from: string, to: string, identity: string, report: Report): Promise<void> {
  const {Decrypter} = await import('age-encryption')
  const decrypter = new Decrypter()
  const keys = identity.split('\n').filter((line) => line.startsWith('AGE-SECRET-KEY-'))
  if (keys.length === 0) throw new Error('There is no AGE-SECRET-KEY-1… in the file of the identity.')
  for (const key of keys) decrypter.addIdentity(key.trim())
  await eachFile(from, report, 'files decrypted', async (place) => {
    const target = join(to, place.slice(0, -suffix.length))
    await rewrite(join(from, place), target, (content) => decrypter.decrypt(content))
  })
}

async function eachFile(folder: string, report: Report, what: string, work: (place: string) => Promise<void>) {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  report.step(what, entries.length)
  let count = 0
  for (const {parentPath, name} of entries) {
    await work(join(parentPath, name).slice(folder.length + 1))
    report.done((count += 1))
  }
}

type Rewrite = (content: ReadableStream<Uint8Array>) => Promise<ReadableStream<Uint8Array>>

async function rewrite(from: string, to: string, change: Rewrite): Promise<void> {
  await mkdir(dirname(to), {recursive: true})
  const content = await openAsBlob(from)
  await pipeline(await change(content.stream()), createWriteStream(to, {mode: 0o600}))
  syncFile(to)
}
