import {hash} from 'node:crypto'
import {createServer} from 'node:http'

import {Pool} from 'pg'

import {queryInAddress} from '#sanity/lake/src/query-request.ts'

import {startPostgres} from './postgres.ts'
import {storedDocuments} from './stored-documents.ts'

/*
 * What stands beside the lake in the bench, in a process of its own as the lake is: a bare HTTP server that answers SQL
 * from PostgreSQL, where the documents that a lake holds are a table of JSONB, with columns and indexes that fit the questions.
 *
 * Who started it is whom it ends with, and PostgreSQL with it.
 *
 *   node tests/bench/plain-postgres.ts <port> <address of the lake's queries> <token>
 */
let isEnding = false
const [port, lakeQueries = '', token = ''] = process.argv.slice(2)
const postgres = await startPostgres()
const pool = new Pool({host: postgres.folder, user: 'bench', database: 'postgres', max: 4})

const tables = `
  CREATE TABLE documents (
    id text PRIMARY KEY,
    doc jsonb NOT NULL,
    title_words tsvector,
    body_words tsvector,
    type text GENERATED ALWAYS AS (doc->>'_type') STORED,
    published text GENERATED ALWAYS AS (doc->>'publishedAt') STORED,
    slug text GENERATED ALWAYS AS (doc#>>'{slug,current}') STORED,
    category text GENERATED ALWAYS AS (doc#>>'{category,_ref}') STORED,
    event text GENERATED ALWAYS AS (doc#>>'{event,_ref}') STORED
  );
  CREATE TABLE refs (target text, type text, source text, PRIMARY KEY (target, type, source));
`
const insert = `
  INSERT INTO documents (id, doc, title_words, body_words)
  SELECT doc->>'_id', doc, to_tsvector('simple', coalesce(doc->>'title', '')),
    to_tsvector('simple', (
      SELECT coalesce(string_agg(piece #>> '{}', ' '), '') FROM jsonb_path_query(doc, '$.body[*].children[*].text') AS piece
    ))
  FROM jsonb_array_elements($1::jsonb) AS doc
`
const insertRefs = `
  INSERT INTO refs
  SELECT target #>> '{}', doc->>'_type', doc->>'_id'
  FROM jsonb_array_elements($1::jsonb) AS doc, jsonb_path_query(doc, 'strict $.**._ref', silent => true) AS target
  ON CONFLICT DO NOTHING
`
const indexes = `
  CREATE INDEX ON documents (type, published DESC NULLS LAST, id);
  CREATE INDEX ON documents (type, slug);
  CREATE INDEX ON documents (type, category, published DESC NULLS LAST);
  CREATE INDEX ON documents USING gin (title_words);
  CREATE INDEX ON documents USING gin (body_words);
  VACUUM ANALYZE;
`

// PostgreSQL says to each connection that it ends, and a connection that is left may hear it.
pool.on('error', () => {})
process.once('disconnect', () => void end())
process.once('SIGTERM', () => void end())
await fill()
const server = createServer(({url = '/'}, response) => {
  response.setHeader('content-type', 'application/json; charset=utf-8')
  answer(new URL(url, 'http://localhost').searchParams).then(
    (result) => response.end(`{"result":${result}}`),
    (error: unknown) => {
      response.statusCode = 400
      response.end(JSON.stringify({error: String(error)}))
    },
  )
})
server.listen(Number(port))

async function end(): Promise<void> {
  if (isEnding) return
  isEnding = true
  await pool.end()
  await postgres[Symbol.asyncDispose]()
  process.exit()
}

async function fill(): Promise<void> {
  await pool.query(tables)
  for await (const some of storedDocuments(lakeQueries, token)) {
    const json = [JSON.stringify(some)]
    await Promise.all([pool.query(insert, json), pool.query(insertRefs, json)])
  }
  // One after the other, since VACUUM runs in no transaction.
  for (const statement of indexes.split(';').filter((each) => each.trim() !== '')) await pool.query(statement)
}

/** The answer as JSON: the one column of the one row of the SQL, whose parameters are `$named` as in GROQ. */
async function answer(search: URLSearchParams): Promise<string> {
  // The health check of whoever started this.
  if (!search.has('query')) return 'null'
  const {query, params} = queryInAddress(search)
  const names: string[] = []
  const text = query.replaceAll(/\$([a-z]\w*)/gi, (_all, name: string) => {
    if (!names.includes(name)) names.push(name)
    return `$${names.indexOf(name) + 1}`
  })
  const {rows} = await pool.query<[string | null], unknown[]>({
    name: hash('sha1', text),
    text: `SELECT (${text})::text`,
    values: names.map((name) => params[name]),
    rowMode: 'array',
  })
  return rows[0]?.[0] ?? 'null'
}
