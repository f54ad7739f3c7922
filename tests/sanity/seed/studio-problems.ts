import type {SanityClient} from '@sanity/client'
import {createSchema, type LocaleSource, type SanityDocument, validateDocument} from 'sanity'

import {schemaTypes} from '#sanity/schema/index.ts'

const schema = createSchema({name: 'seed', types: schemaTypes})

/** What the Studio would complain about in all documents of a dataset, one line each. */
export async function studioProblems(client: SanityClient): Promise<string[]> {
  const documents = await client.fetch<SanityDocument[]>('*')
  const ids = new Set(documents.map(({_id}) => _id))
  const written = documents.filter(({_type}) => !_type.startsWith('sanity.'))
  const problems = await Promise.all(written.map((document) => problemsOf(document, client, ids)))
  return problems.flat()
}

async function problemsOf(document: SanityDocument, client: SanityClient, ids: ReadonlySet<string>) {
  const markers = await validateDocument({
    document,
    workspace: {schema, getClient: () => client, i18n},
    getDocumentExists: async ({id}) => ids.has(id),
  })
  return markers.map(({path, message}) => `${document._id} ${JSON.stringify(path)}: ${message}`)
}

// Messages of our own schema are Polish already; Sanity's built-in ones show as their keys.
const keyAsMessage: unknown = (key: string) => key

const i18n: LocaleSource = {
  locales: [],
  currentLocale: {id: 'pl-PL', title: 'Polski', weekInfo: {firstDay: 1, minimalDays: 4, weekend: [6, 7]}},
  loadNamespaces: async () => {},
  t: translation(keyAsMessage),
}

function translation(value: unknown): LocaleSource['t'] {
  if (isTranslation(value)) return value
  throw new Error('A translation is a function.')
}

function isTranslation(value: unknown): value is LocaleSource['t'] {
  return typeof value === 'function'
}
