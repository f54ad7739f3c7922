import {createClient} from '@sanity/client'
import * as v from 'valibot'

import type {EditorNow} from '#lib/preview/preview-right.ts'
import {readToken} from '#lib/site/env.ts'

import {clientConfig} from './client.ts'

/** How long an editor waits for it, in ms, before the preview is refused. */
const timeout = 2000

const member = v.object({roles: v.array(v.object({name: v.string()})), signedInSince: v.nullish(v.string())})
const transaction = v.pipe(v.string(), v.parseJson(), v.object({author: v.string()}))

/**
 * How the editor with this id stands now, or null for one who is gone or, on the lake, signed in nowhere. Asked for anew
 * each time: a right ends when it is taken away.
 *
 * Sanity's service tells roles to tokens that may read them only (its Roles API wants an administrator's), and sessions
 * to none. Where it does not tell, the editor's word of the time when the preview was opened stands until it is too old.
 *
 * @throws where the content does not answer
 */
export async function editorNow(id: string): Promise<EditorNow | null> {
  const {projectId} = clientConfig
  const isHosted = !('apiHost' in clientConfig)
  try {
    const client = createClient({...readConfig(), useProjectHostname: false})
    const answer = await client.request({
      url: `/projects/${projectId}/acl/${encodeURIComponent(id)}`,
      signal: AbortSignal.timeout(timeout),
    })
    const {roles, signedInSince} = v.parse(member, answer)
    if (signedInSince === null) return null
    const role = roles
      .map(({name}) => name)
      .toSorted()
      .join()
    return signedInSince === undefined ? {role} : {role, signedInSince: Date.parse(signedInSince)}
  } catch (error) {
    const status = statusOf(error)
    if (status === 404) return null
    if (isHosted && (status === 401 || status === 403)) return {role: ''}
    throw error
  }
}

/**
 * The id of the editor who made the secret of a preview: as the log of transactions has it, not as the document says,
 * which its writer can fill in at will. Null where no one person made it.
 */
export async function authorOfSecret(secret: string): Promise<string | null> {
  const client = createClient(readConfig())
  const ids = await client.fetch<string[]>(
    '*[_type == "sanity.previewUrlSecret" && secret == $secret]._id',
    {secret},
    {perspective: 'raw', cache: 'no-store'},
  )
  const [id, ...others] = ids
  if (!id || others.length > 0) return null
  const log = await fetch(
    client.getUrl(`/data/history/${clientConfig.dataset}/transactions/${id}?excludeContent=true`),
    {
      headers: {authorization: `Bearer ${readToken()}`},
      signal: AbortSignal.timeout(timeout),
      cache: 'no-store',
    },
  )
  if (!log.ok) throw new Error(`The history of a preview secret answered ${log.status}.`)
  const lines = (await log.text()).split('\n').filter((line) => line !== '')
  const [author, ...more] = new Set(lines.map((line) => v.parse(transaction, line).author))
  return author && more.length === 0 ? author : null
}

// The Roles API of Sanity's service has this version; for the rest any would do.
function readConfig() {
  return {...clientConfig, apiVersion: '2021-10-04', token: readToken(), maxRetries: 0}
}

function statusOf(error: unknown): unknown {
  return error instanceof Error && 'statusCode' in error ? error.statusCode : null
}
