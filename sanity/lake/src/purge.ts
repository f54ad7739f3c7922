import {addOnFor, addOnOf} from './addon-dataset.ts'
import type {LakeContext} from './context.ts'
import {publishedId} from './document.ts'
import type {Transaction} from './store/transaction.ts'

/**
 * After a transaction has purged documents: purges the comments and tasks about them, which quote, and resolves when nothing
 * of all that is on the disk any more. Throws LakeError 503 where it could not be erased.
 */
export async function finishPurge(
  {store, assets}: Pick<LakeContext, 'store' | 'assets'>,
  {dataset, author, purges = []}: Transaction,
): Promise<void> {
  if (purges.length === 0) return
  if (addOnFor(dataset) === null) await purgeComments(store, {dataset, author, purges})
  await assets.erased()
  await store.erased()
}

async function purgeComments(
  store: LakeContext['store'],
  {dataset, author, purges}: {dataset: string; author: string; purges: readonly string[]},
): Promise<void> {
  const addOn = addOnOf(dataset)
  for (const id of purges.filter((each) => publishedId(each) === each)) {
    const ids = await store.log.everReferring(addOn, id)
    const mutations = ids.map((each) => ({delete: {id: each, purge: true as const}}))
    if (ids.length > 0) await store.commit({dataset: addOn, author, mutations})
  }
}
