/** What live events say of a change: the sync tags of the queries whose answers are no longer true. */
export type LiveMessage = {id: string; tags: readonly string[]}

/** The messages of one dataset in this run of the lake. */
export type ChangeLog = {
  /** Names the present moment, for a `Last-Event-ID`. */
  position(): string
  add(tags: readonly string[]): void
  /** What came after the position; null when it is of another run of the lake or too long ago. */
  since(position: string): readonly LiveMessage[] | null
  /** Calls back for each new message; answers how to stop. */
  follow(listener: (message: LiveMessage) => void): () => void
}

/** Keeps the last `limit` messages. Positions are `<boot>:<number>`. */
export function createChangeLog(boot: string, limit = 1000): ChangeLog {
  const listeners = new Set<(message: LiveMessage) => void>()
  let messages: LiveMessage[] = []
  let count = 0

  return {
    position: () => `${boot}:${count}`,
    add(tags) {
      count += 1
      const message = {id: `${boot}:${count}`, tags}
      messages = [...messages, message].slice(-limit)
      for (const listener of listeners) listener(message)
    },
    since(position) {
      const number = numberIn(position, boot)
      const oldest = count - messages.length
      if (number === null || number < oldest || number > count) return null
      return messages.slice(number - oldest)
    },
    follow(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function numberIn(position: string, boot: string): number | null {
  const [run, text = ''] = position.split(':')
  return run === boot && /^\d+$/.test(text) ? Number(text) : null
}
