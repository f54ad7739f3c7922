/** What an administrator says of a webhook, in the terms of Sanity's API. */
export type HookSettings = {
  name: string
  description: string | null
  /** A dataset, or `*` for all. */
  dataset: string
  url: string
  httpMethod: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  apiVersion: string
  includeDrafts: boolean
  includeAllVersions: boolean
  headers: Readonly<Record<string, string>>
  rule: HookRule
  secret: string | null
  isDisabledByUser: boolean
}

/** What became of a document. */
export type HookOperation = 'create' | 'update' | 'delete'

/** Which changes are told, and what of them: GROQ that knows `before()` and `after()`; null stands for all. */
export type HookRule = {on: readonly HookOperation[]; filter: string | null; projection: string | null}

/** A webhook. `readTo`: the number of the last transaction that was looked at for it. Times are ms since the epoch. */
export type Hook = HookSettings & {id: string; createdAt: number; createdBy: string; readTo: number}

/** What a hook is to be told of one document, or was. */
export type HookMessage = {
  /** The same each time that it is tried. */
  id: string
  hookId: string
  transactionId: string
  /** ISO date */
  transactionTime: string
  dataset: string
  documentId: string
  operation: HookOperation
  /** JSON */
  payload: string
  createdAt: number
  /** When it is to be tried next; null once it is over. */
  dueAt: number | null
  failureCount: number
  /** The status of the last answer. */
  resultCode: number | null
}

/** One try. */
export type HookAttempt = {
  id: string
  hookId: string
  messageId: string
  createdAt: number
  /** ms */
  duration: number
  resultCode: number | null
  /** The beginning of the answer, or what went wrong instead. */
  resultBody: string
  /** Null for success. */
  failureReason: HookFailure | null
}

export type HookFailure = 'http' | 'network' | 'timeout' | 'other'

/**
 * Webhooks, what they are to be told, and how that went. Each call that changes something does it whole, and resolves when
 * that is on disk.
 */
export type Hooks = {
  /** The oldest first. */
  all(): Promise<Hook[]>
  byId(id: string): Promise<Hook | null>
  /** Adds one; false where there are so many already. */
  add(hook: Hook, most: number): Promise<boolean>
  /** Changes what is given, and answers how it is now; null where there is none. With `readTo`, what came before is left out. */
  change(id: string, fields: Partial<HookSettings>, readTo: number | null): Promise<Hook | null>
  /** Removes one and all that it was told; false where there is none. */
  remove(id: string): Promise<boolean>
  /** Notes that the log was looked at as far as `readTo`, and the messages that this gave; false where `from` is not what was noted. */
  advance(id: string, from: number, readTo: number, messages: readonly HookMessage[]): Promise<boolean>
  /** How many messages are not over, and the one that is due first. */
  waiting(id: string): Promise<{count: number; next: HookMessage | null}>
  /** Notes a try and what became of the message. Of messages that are over, the last ones are kept. */
  record(attempt: HookAttempt, message: Pick<HookMessage, 'dueAt' | 'failureCount' | 'resultCode'>): Promise<void>
  /** The last messages of a hook, the newest first. */
  messages(id: string): Promise<HookMessage[]>
  /** The last tries of a hook, the newest first. */
  attempts(id: string): Promise<HookAttempt[]>
  attempt(id: string): Promise<HookAttempt | null>
}
