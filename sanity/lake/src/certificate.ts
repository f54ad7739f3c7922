import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {createSecureContext} from 'node:tls'

/** A certificate with those that it was signed by, and its private key, both as PEM. */
export type Certificate = {cert: string; key: string}

/**
 * The certificate of `LAKE_TLS_CERT` and `LAKE_TLS_KEY`, paths of PEM files; undefined where they are not set.
 * Throws an Error that names the variable and what it must be.
 */
export function certificateIn(env: Record<string, string | undefined>): Certificate | undefined {
  const [certFile, keyFile] = [env['LAKE_TLS_CERT']?.trim(), env['LAKE_TLS_KEY']?.trim()]
  if (!certFile && !keyFile) return undefined
  if (!certFile || !keyFile)
    throw new Error(
      `${certFile ? 'LAKE_TLS_KEY' : 'LAKE_TLS_CERT'} is missing. Set both to paths of PEM files, or neither.`,
    )
  const certificate = {cert: read('LAKE_TLS_CERT', certFile), key: read('LAKE_TLS_KEY', keyFile)}
  try {
    createSecureContext(certificate)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`LAKE_TLS_CERT and LAKE_TLS_KEY are no certificate with its private key as PEM: ${reason}.`, {
      cause,
    })
  }
  return certificate
}

function read(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new Error(`${name} names the file ${path}, which cannot be read. Set it to the path of a PEM file.`, {cause})
  }
}

const day = 24 * 3600 * 1000
// Browsers and systems refuse certificates that are valid for longer (Apple: 825 days for those of one's own).
const validDays = 397

/**
 * Makes a certificate that signs itself, for trying on one machine: of `localhost`, the names below it, and its addresses.
 *
 * @param folder a new one; `cert.pem` and `key.pem` lie there, the key for its owner alone
 * @param now ms since the epoch
 * @returns the paths of both. Throws where the folder is there or cannot be made.
 */
export async function makeCertificate(folder: string, now = Date.now()): Promise<{certFile: string; keyFile: string}> {
  // Of no use to a lake that only serves.
  const {generate} = await import('selfsigned')
  const {cert, private: key} = await generate([{name: 'commonName', value: 'localhost'}], {
    keyType: 'ec',
    notBeforeDate: new Date(now - day),
    notAfterDate: new Date(now + validDays * day),
    extensions: [
      {name: 'basicConstraints', cA: false, critical: true},
      {name: 'keyUsage', digitalSignature: true, critical: true},
      {name: 'extKeyUsage', serverAuth: true},
      {
        name: 'subjectAltName',
        altNames: [
          {type: 2, value: 'localhost'},
          {type: 2, value: '*.localhost'},
          {type: 7, ip: '127.0.0.1'},
          {type: 7, ip: '::1'},
        ],
      },
    ],
  })
  mkdirSync(folder)
  const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  writeFileSync(certFile, cert)
  writeFileSync(keyFile, key, {mode: 0o600})
  return {certFile, keyFile}
}
