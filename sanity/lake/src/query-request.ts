import {isJsonObject, type JsonObject} from './document.ts'
import {httpError} from './errors.ts'

/** A GROQ query with its parameters, as it came over the wire. */
export type QueryRequest = {query: string; params: JsonObject}

/** The query in an address: `?query=…&$name=<JSON>`. Throws LakeError 400 for a missing query or a parameter that is not JSON. */
export function queryInAddress(search: URLSearchParams): QueryRequest {
  const query = search.get('query')
  if (!query) throw httpError(400, 'The request has no query. Send it as ?query=…')
  return {query, params: paramsInAddress(search)}
}

/** The query in a body: `{query, params}`. Throws LakeError 400 for any other shape. */
export function queryInBody(body: unknown): QueryRequest {
  if (!isJsonObject(body) || typeof body.query !== 'string' || body.query === '') {
    throw httpError(400, 'The request body has no query. Send {"query": "…", "params": {…}}.')
  }
  const unknown = Object.keys(body).find((name) => name !== 'query' && name !== 'params')
  if (unknown !== undefined) {
    throw httpError(400, `The request body has an unknown field "${unknown}". Send {"query": "…", "params": {…}}.`)
  }
  const params = body.params ?? {}
  if (!isJsonObject(params)) throw httpError(400, 'The params of the request body are not an object.')
  return {query: body.query, params}
}

function paramsInAddress(search: URLSearchParams): JsonObject {
  const entries = [...search].filter(([name]) => name.startsWith('$'))
  return Object.fromEntries(entries.map(([name, text]) => [name.slice(1), parseParam(name, text)]))
}

function parseParam(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw httpError(
      400,
      `The parameter ${name} is not valid JSON: ${text.slice(0, 100)}. Put strings in quotes.`,
      {},
      {cause: error},
    )
  }
}
