import type {Effects} from '../mendoza/effects.ts'

/** What one transaction did to one document, as far as reconstruction needs it. */
export type DocumentChange = {transactionId: string; timestamp: string; effects: Effects}
