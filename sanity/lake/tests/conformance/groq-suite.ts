import {createReadStream} from 'node:fs'
import {createInterface} from 'node:readline'
import {isDeepStrictEqual} from 'node:util'

import {evaluateSync, parse, toJS} from 'groq-js'
import * as v from 'valibot'

import {openTestLake, type TestDocument} from '#tests/support/open-test-lake.ts'

/** What a suite found: which tests failed, of how many that are in scope. */
export type Outcome = {passed: number; failures: string[]; leftOut: string[]}

const dataset = v.object({_type: v.literal('dataset'), _id: v.string(), documents: v.optional(v.array(v.unknown()))})
const question = v.object({
  _type: v.literal('test'),
  _id: v.string(),
  query: v.string(),
  params: v.nullish(v.record(v.string(), v.unknown())),
  result: v.unknown(),
  valid: v.boolean(),
  dataset: v.object({_ref: v.string()}),
})
type Question = v.InferOutput<typeof question>

/**
 * Asks a lake the tests of the GROQ suite (https://github.com/sanity-io/groq-test-suite) that groq-js passes.
 *
 * @param path of the compiled suite, NDJSON
 */
export async function runGroqSuite(path: string): Promise<Outcome> {
  const {documents, questions} = await readSuite(path)
  const outcome: Outcome = {passed: 0, failures: [], leftOut: []}
  for (const [id, asked] of Map.groupBy(questions, ({dataset: {_ref}}) => _ref)) {
    const stored = documents.get(id)
    if (stored) await askAll(stored, asked, outcome)
    else outcome.leftOut.push(`${asked.length} about documents that are not in the suite`)
  }
  return outcome
}

async function readSuite(path: string) {
  const documents = new Map<string, readonly unknown[]>()
  const questions: Question[] = []
  for await (const line of createInterface({input: createReadStream(path)})) {
    const entry = v.parse(v.variant('_type', [dataset, question]), JSON.parse(line))
    if (entry._type === 'test') questions.push(entry)
    else if (entry.documents) documents.set(entry._id, entry.documents)
  }
  return {documents, questions}
}

async function askAll(documents: readonly unknown[], questions: readonly Question[], outcome: Outcome): Promise<void> {
  const stored = documents.filter(isDocument)
  const inScope = questions.filter((each) => isExpected(each, answerOf(each, documents)))
  if (questions.length > inScope.length)
    outcome.leftOut.push(...questions.filter((each) => !inScope.includes(each)).map(({_id}) => _id))
  if (inScope.length === 0) return
  await using lake = await openTestLake(stored)
  for (const each of inScope) {
    const answer = await lake.client
      .fetch(each.query, each.params ?? {}, {perspective: 'raw'})
      .then(withoutSystemFields, (error: unknown) => (error instanceof Error ? error : new Error(String(error))))
    if (isExpected(each, answer)) outcome.passed += 1
    else outcome.failures.push(`${each._id}: ${each.query.trim()}\n  ${told(answer)} instead of ${told(each.result)}`)
  }
}

function answerOf({query, params}: Question, documents: readonly unknown[]): unknown {
  try {
    return toJS(evaluateSync(parse(query, {params: params ?? {}}), {dataset: documents}))
  } catch (error) {
    return error
  }
}

function isExpected({valid, result}: Question, answer: unknown): boolean {
  if (!valid) return answer instanceof Error
  return !(answer instanceof Error) && isDeepStrictEqual(plain(answer), plain(result))
}

// As it is on the wire: without what JSON does not know.
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null))
}

// What a lake adds to each document, and those of the suite lack.
function withoutSystemFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSystemFields)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([name]) => !/^_(?:rev|createdAt|updatedAt)$/.test(name))
  return Object.fromEntries(fields.map(([name, each]) => [name, withoutSystemFields(each)]))
}

function isDocument(value: unknown): value is TestDocument {
  return typeof value === 'object' && value !== null && '_id' in value && '_type' in value
}

function told(value: unknown): string {
  return (value instanceof Error ? value.message : JSON.stringify(value)).slice(0, 300)
}
