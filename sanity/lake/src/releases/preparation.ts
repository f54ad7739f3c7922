import type {JsonObject, LakeDocument} from '../document.ts'
import {publishedId} from '../document.ts'
import {parseMutations} from '../mutate/parse.ts'
import {resolveMutation} from '../mutate/resolve.ts'
import type {DocumentMutation} from '../mutate/types.ts'
import type {Dataset} from '../store/dataset.ts'

/**
 * What else is to change when a release publishes a version, or unpublishes by one that says so (`_system.delete`): mutations
 * as data/mutate takes them, with all rights. Those of a version are one transaction, after those of the versions before it and
 * before all are published, and may be asked for again.
 */
export type BeforeRelease = (version: LakeDocument, published: LakeDocument | null) => readonly object[]

/** Mutations, and the position that the log must still have where queries selected what is mutated. */
export type Preparation = {mutations: readonly DocumentMutation[]; position: string | undefined}

/** What preparing needs: the steps, new ids, and the ids that a query selects in a dataset (raw perspective). */
export type PreparationOptions = {
  beforeRelease: BeforeRelease
  createId: () => string
  find: (dataset: string, query: string, params: JsonObject) => Promise<readonly string[]>
}

/** What is to change before a release publishes a version. Throws LakeError 400 for mutations that are none. */
export async function prepareRelease(
  dataset: Dataset,
  version: LakeDocument,
  {beforeRelease, createId, find}: PreparationOptions,
): Promise<Preparation> {
  const before = dataset.recent.position()
  const wire = beforeRelease(version, dataset.get(publishedId(version._id)))
  const mutations: DocumentMutation[] = []
  let position: string | undefined
  for (const mutation of parseMutations({mutations: wire})) {
    const selected = await resolveMutation(mutation, {
      createId,
      find(query, params) {
        position = before
        return find(dataset.name, query, params)
      },
    })
    mutations.push(...selected)
  }
  return {mutations, position}
}
