import type {SanityClient} from '@sanity/client'

import {seedDocuments} from './documents.ts'
import {filesOf, withAssets} from './seed-files.ts'
import {uploadFile} from './upload.ts'
import type {SeedDocument} from './write/seed-document.ts'

/**
 * Fills an empty dataset with the sample content and answers how much it created. A dataset that already holds a
 * document of any of its types is left as it is. Uses the public API only, so it works on the lake and on hosted Sanity.
 */
export async function loadSeed(client: SanityClient): Promise<{documents: number; assets: number}> {
  if (await holdsContent(client)) return {documents: 0, assets: 0}
  const assets = await uploadAll(client, filesOf(seedDocuments))
  await createAll(
    client,
    seedDocuments.map((document) => withAssets(document, assets)),
  )
  return {documents: seedDocuments.length, assets: assets.size}
}

function holdsContent(client: SanityClient): Promise<boolean> {
  const types = [...new Set(seedDocuments.map(({_type}) => _type))]
  return client.fetch<boolean>('count(*[_type in $types]) > 0', {types}, {perspective: 'raw'})
}

async function uploadAll(client: SanityClient, files: ReadonlySet<string>): Promise<Map<string, string>> {
  const uploads = [...files].map(async (file) => [file, await uploadFile(client, file)] as const)
  return new Map(await Promise.all(uploads))
}

// Documents link to each other in circles, so only one transaction holds every reference at its end.
async function createAll(client: SanityClient, documents: SeedDocument[]) {
  const transaction = documents.reduce((sum, document) => sum.createIfNotExists(document), client.transaction())
  await transaction.commit({visibility: 'sync'})
}
