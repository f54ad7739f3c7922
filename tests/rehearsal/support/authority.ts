import {createHash, X509Certificate} from 'node:crypto'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {generate} from 'selfsigned'

/** A certificate authority for one rehearsal, and the certificate that it gave the played names. */
export type Authority = {
  /** PEM file of the authority, for `NODE_EXTRA_CA_CERTS`. */
  file: string
  /** What Chromium believes by `--ignore-certificate-errors-spki-list`. */
  keyHash: string
  /** Of the played names, with its private key, as PEM. */
  certificate: {cert: string; key: string}
}

const validMs = 24 * 3600 * 1000

/** Makes the authority, whose own key is thrown away at once. @param folder where its file is to lie */
export async function createAuthority(folder: string, names: readonly string[]): Promise<Authority> {
  const now = Date.now()
  const lifetime = {notBeforeDate: new Date(now - validMs), notAfterDate: new Date(now + validMs)}
  const settings = {...lifetime, keyType: 'ec', algorithm: 'sha256'} as const
  const own = await generate([{name: 'commonName', value: 'Rehearsal'}], {
    ...settings,
    extensions: [
      {name: 'basicConstraints', cA: true, critical: true},
      {name: 'keyUsage', keyCertSign: true, critical: true},
    ],
  })
  const played = await generate([{name: 'commonName', value: 'Played names'}], {
    ...settings,
    ca: {key: own.private, cert: own.cert},
    extensions: [
      {name: 'basicConstraints', cA: false, critical: true},
      {name: 'keyUsage', digitalSignature: true, critical: true},
      {name: 'extKeyUsage', serverAuth: true},
      {name: 'subjectAltName', altNames: names.map((value) => ({type: 2, value}))},
    ],
  })
  const file = join(folder, 'authority.pem')
  writeFileSync(file, own.cert)
  const key = new X509Certificate(played.cert).publicKey.export({type: 'spki', format: 'der'})
  const keyHash = createHash('sha256').update(key).digest('base64')
  return {file, keyHash, certificate: {cert: played.cert, key: played.private}}
}
