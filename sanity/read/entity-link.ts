import {createClient} from '@sanity/client'

import {entityOfKey, linkSecretId, type LinkSecret} from '#lib/entities/entity-link.ts'
import {holdsKey} from '#lib/entities/holds-key.ts'
import {readToken} from '#lib/site/env.ts'

import {clientConfig} from '../client.ts'
import {noteIfAway, sanityFetch} from '../fetch.ts'
import {linkedEntityQuery} from '../queries/entities.ts'

/** How long content may take, in ms: somebody waits. */
const timeout = 2500

/**
 * The entity whose link has this key; null where the key holds no more, or never did. Asked anew each time: a link ends when it
 * is taken away.
 *
 * @throws where content is out of reach
 */
export async function readLinkedEntity(key: string) {
  const now = Date.now()
  const id = entityOfKey(key, now)
  const token = readToken()
  if (!id || !token) return null
  const client = createClient({...clientConfig, token, useCdn: false, maxRetries: 0, timeout})
  const kept = await client.getDocument<LinkSecret>(linkSecretId(id)).catch((error: unknown) => {
    noteIfAway(error)
    throw error
  })
  return holdsKey(key, kept ?? null, now) ? sanityFetch({query: linkedEntityQuery, params: {id}}) : null
}
