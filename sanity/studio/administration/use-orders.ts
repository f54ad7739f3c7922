import {useCallback, useEffect, useState} from 'react'

import {valueOf} from '../../schema/value-of.ts'

/** Runs an order to the lake; resolves with whether it was carried out. */
export type Run = (order: () => Promise<void>) => Promise<boolean>

/**
 * What a page of administration shows, as the lake has it, and how it gives orders: what went wrong is told, and all is
 * loaded again.
 *
 * @param load must stay the same between renders
 * @param messages what to tell about an error of the lake, by its code
 */
export function useOrders<Loaded>(
  load: () => Promise<Loaded>,
  messages: ReadonlyMap<unknown, string>,
): {loaded: Loaded | null; problem: string | null; run: Run} {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const reload = useCallback(
    () => load().then(setLoaded, (error: unknown) => setProblem(messageIn(messages, error))),
    [load, messages],
  )
  useEffect(() => void reload(), [reload])

  async function run(order: () => Promise<void>): Promise<boolean> {
    setProblem(null)
    try {
      await order()
      return true
    } catch (error) {
      setProblem(messageIn(messages, error))
      return false
    } finally {
      await reload()
    }
  }

  return {loaded, problem, run}
}

function messageIn(messages: ReadonlyMap<unknown, string>, error: unknown): string {
  const body = valueOf(valueOf(error, 'response'), 'body')
  const message = messages.get(valueOf(body, 'errorCode'))
  if (message) return message
  return body === undefined
    ? 'Nie udało się połączyć z serwerem. Spróbuj ponownie.'
    : 'Serwer nie mógł wykonać polecenia. Odśwież stronę i spróbuj ponownie.'
}
