import type {SanityClient} from '@sanity/client'
import {useEffect, useState} from 'react'
import {useClient} from 'sanity'

/**
 * What `ask` answers about an id, and again whenever a document changes that `filter` (GROQ, with `$id`) names; null
 * until the first answer. Where asking fails, the last answer stays. `filter` and `ask` must be the same at each call.
 */
export function useLiveAnswer<Answer>(
  filter: string,
  id: string,
  ask: (client: SanityClient, id: string) => Promise<Answer>,
): Answer | null {
  const client = useClient({apiVersion: '2025-02-19'})
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    const load = () => void ask(client, id).then(setAnswer, () => {})
    const events: ('welcome' | 'mutation')[] = ['welcome', 'mutation']
    const listening = client
      .listen(`*[${filter}]`, {id}, {events, visibility: 'query', includeResult: false})
      .subscribe({next: load, error: load})
    return () => listening.unsubscribe()
  }, [client, filter, id, ask])
  return answer
}
