import {createServer} from 'node:http'

import {evaluateSync, parse, toJS} from 'groq-js'

import {queryInAddress} from '#sanity/lake/src/query-request.ts'

/*
 * What stands beside the lake in the bench, in a process of its own as the lake is: a bare HTTP server that answers a
 * query by groq-js, synchronously as the lake does, from the documents that a lake holds.
 *
 *   node tests/bench/plain-groq.ts <port> <address of the lake's queries> <token>
 */
const [port, lakeQueries = '', token = ''] = process.argv.slice(2)
const documents = await storedDocuments()

const server = createServer(({url = '/'}, response) => {
  response.setHeader('content-type', 'application/json; charset=utf-8')
  try {
    response.end(JSON.stringify({result: answer(new URL(url, 'http://localhost').searchParams)}))
  } catch (error) {
    response.statusCode = 400
    response.end(JSON.stringify({error: String(error)}))
  }
})
server.listen(Number(port))
process.once('disconnect', () => process.exit())

function answer(search: URLSearchParams): unknown {
  // The health check of whoever started this.
  if (!search.has('query')) return null
  const {query, params} = queryInAddress(search)
  return toJS(evaluateSync(parse(query, {params}), {dataset: documents, params}))
}

/** Every document as the lake answers it, so that both sides hold the very same, by id as the lake reads them. */
async function storedDocuments(): Promise<unknown[]> {
  const ids = await ask<string[]>('*._id', {})
  const chunks = Array.from({length: Math.ceil(ids.length / 500)}, (_, at) => ids.slice(at * 500, (at + 1) * 500))
  const found: {_id: string}[] = []
  for (const chunk of chunks) found.push(...(await ask<{_id: string}[]>('*[_id in $ids]', {ids: chunk})))
  return found.toSorted((left, right) => (left._id < right._id ? -1 : 1))
}

async function ask<Result>(query: string, params: Record<string, unknown>): Promise<Result> {
  const response = await fetch(lakeQueries, {
    method: 'POST',
    headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
    body: JSON.stringify({query, params}),
  })
  const body: {result: Result} = await response.json()
  if (response.ok) return body.result
  throw new Error(`The lake answered ${response.status}: ${JSON.stringify(body)}`)
}
