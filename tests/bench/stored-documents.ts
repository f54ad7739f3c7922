/** A document as the lake answers it. */
type Stored = {_id: string; [field: string]: unknown}

const documentsAChunk = 500

/**
 * Every document as the lake answers it, a chunk at a time and in the order of ids: so that what stands beside the lake
 * in the bench holds the very same.
 *
 * @param address of the lake's queries
 */
export async function* storedDocuments(address: string, token: string): AsyncGenerator<Stored[]> {
  const ids = await ask<string[]>(address, token, '*._id', {})
  const sorted = ids.toSorted((left, right) => (left < right ? -1 : 1))
  for (let at = 0; at < sorted.length; at += documentsAChunk) {
    const some = sorted.slice(at, at + documentsAChunk)
    const found = await ask<Stored[]>(address, token, '*[_id in $ids]', {ids: some})
    yield found.toSorted((left, right) => (left._id < right._id ? -1 : 1))
  }
}

async function ask<Result>(
  address: string,
  token: string,
  query: string,
  params: Record<string, unknown>,
): Promise<Result> {
  const response = await fetch(address, {
    method: 'POST',
    headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
    body: JSON.stringify({query, params}),
  })
  const body: {result: Result} = await response.json()
  if (response.ok) return body.result
  throw new Error(`The lake answered ${response.status}: ${JSON.stringify(body)}`)
}
