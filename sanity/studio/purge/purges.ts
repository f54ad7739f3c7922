import {getDraftId, getPublishedId, type SanityClient} from 'sanity'

/** That a document was erased: which, when and by whom; see sanity/lake/README.md. */
export type Purge = {documentId: string; transactionId: string; timestamp: string; author: string}

/** A document as the question names it. */
export type NamedDocument = {_id: string; _type: string; name: string}

const named = '{_id, _type, "name": coalesce(title, name, term, question, originalFilename, _id)}'

/** What the question is about: the document, if it is still there, and all that refers to it, drafts and versions included. */
export async function lookUp(
  client: SanityClient,
  id: string,
): Promise<{document: NamedDocument | null; referrers: NamedDocument[]}> {
  const query = `{
    "document": *[_id == $id || _id == $draft] | order(_id desc)[0]${named},
    "referrers": *[references($id)] | order(_type, _id)${named}
  }`
  const found = await client.fetch<{document: NamedDocument | null; referrers: NamedDocument[]}>(
    query,
    {id, draft: getDraftId(id)},
    {perspective: 'raw'},
  )
  return {...found, referrers: found.referrers.filter(({_id}) => getPublishedId(_id) !== id)}
}

/** Erases a document with its draft, versions, history and comments, and a picture's or file's bytes, for good. */
export async function purge(client: SanityClient, id: string): Promise<void> {
  const body = {mutations: [{delete: {id, purge: true}}]}
  await client.request({url: `/data/mutate/${client.config().dataset}`, method: 'POST', body})
}

/** What was erased, the latest first. */
export async function listPurges(client: SanityClient): Promise<Purge[]> {
  const url = `/data/history/${client.config().dataset}/purges?limit=1000`
  return (await client.request<{purges: Purge[]}>({url})).purges
}

const address = /\/(images|files)\/[^/]+\/[^/]+\/([0-9a-f]{40}(?:-\d+x\d+)?)\.([a-z0-9]+)(?:[/?#]|$)/
const id = /^[a-z0-9_][\w.-]{0,127}$/i

/** The id of the document that a text names, by itself or by the address of a picture or file; null for anything else. */
export function documentIdIn(text: string): string | null {
  const plain = decoded(text.trim())
  const [, kind, name, extension] = address.exec(plain) ?? []
  if (name !== undefined) return `${kind === 'images' ? 'image' : 'file'}-${name}-${extension}`
  return id.test(plain) ? getPublishedId(plain) : null
}

// The site names a picture within an address of its own.
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
