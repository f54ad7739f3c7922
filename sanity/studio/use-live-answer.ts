import type {SanityClient} from '@sanity/client'
import {useEffect, useState} from 'react'
import {useClient} from 'sanity'

/**
 * What `ask` answers about an id, and again whenever a document changes that `filter` (GROQ, with `$id`) names; null
 * until the first answer. Where asking fails, the last answer stays. `filter` and `ask` must be the same at each call.
 * Asked is the dataset of documents, or that of the client `from` as soon as it is there.
 */
export function useLiveAnswer<Answer>(
  filter: string,
  id: string,
  ask: (client: SanityClient, id: string) => Promise<Answer>,
  from?: SanityClient | null,
): Answer | null {
  const ofDocuments = useClient({apiVersion: '2025-02-19'})
  const client = from === undefined ? ofDocuments : from
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    if (!client) return
    const load = () => void ask(client, id).then(setAnswer, () => {})
    const events: ('welcome' | 'mutation')[] = ['welcome', 'mutation']
    const listening = client
      .listen(`*[${filter}]`, {id}, {events, visibility: 'query', includeResult: false})
      .subscribe({next: load, error: load})
    return () => listening.unsubscribe()
  }, [client, filter, id, ask])
  return answer
}
