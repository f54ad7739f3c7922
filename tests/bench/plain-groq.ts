import {createServer} from 'node:http'

import {evaluateSync, parse, toJS} from 'groq-js'

import {queryInAddress} from '#sanity/lake/src/query-request.ts'

import {storedDocuments} from './stored-documents.ts'

/*
 * What stands beside the lake in the bench, in a process of its own as the lake is: a bare HTTP server that answers a
 * query by groq-js, synchronously, from the documents that a lake holds.
 *
 *   node tests/bench/plain-groq.ts <port> <address of the lake's queries> <token>
 */
const [port, lakeQueries = '', token = ''] = process.argv.slice(2)
const documents: unknown[] = []
for await (const some of storedDocuments(lakeQueries, token)) documents.push(...some)

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
