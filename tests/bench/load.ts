import {setImmediate as nextTurn} from 'node:timers/promises'

import type {SanityClient} from '@sanity/client'

import type {TestDocument} from '#sanity/lake/tests/support/open-test-lake.ts'

const documentsATransaction = 250

/** Writes documents in their order, many in a transaction: a transaction has a greatest size. */
export async function load(client: SanityClient, documents: readonly TestDocument[]): Promise<void> {
  // To make them may have taken longer than a connection is kept: what closed meanwhile has to be noticed first.
  await nextTurn()
  for (let at = 0; at < documents.length; at += documentsATransaction) {
    const some = documents.slice(at, at + documentsATransaction)
    await client.mutate(
      some.map((document) => ({createOrReplace: document})),
      {returnDocuments: false},
    )
  }
}
