import {GroqSyntaxError, parse} from 'groq-js'
import type {ExprNode} from 'groq-js'

import {isJsonObject, type JsonObject} from '../document.ts'
import {LakeError, queryParseError} from '../errors.ts'
import {contains, walk} from './ast.ts'
import type {AnyNode} from './ast.ts'
import {withReleasesByName} from './release-ids.ts'
import {scan} from './scan.ts'
import type {Scan} from './scan.ts'

// The parser takes quadratic time in the marks that stand side by side, and the evaluator a stack in the depth, so both end
// somewhere. A query of 100,000 letters has half as many marks at most, and seldom a fifth.
const maxLength = 100 * 1024
const maxMarks = 25_000
const maxBrackets = 200
const maxDepth = 1_000
// Each wildcard in a word multiplies the work of the regular expression that groq-js makes of it.
const maxWildcards = 4

/** Functions that groq-js parses and cannot answer. */
const unsupported = new Set([
  'global::anywhere',
  'text::query',
  'text::semanticSimilarity',
  'geo::latLng',
  'geo::contains',
  'geo::intersects',
  'geo::distance',
  'documents::get',
  'documents::incomingRefCount',
  'documents::incomingGlobalDocumentReferenceCount',
  'user::attributes',
  'media::aspect',
])

/**
 * The tree of a query with its parameters filled in; with null, with their names. In the mode `delta`, GROQ of one change:
 * it knows `before()`, `after()` and `delta::…`.
 * @throws LakeError 400 `queryParseError` for what is not GROQ, a parameter without value, and a query out of bounds.
 */
export function parseQuery(
  query: string,
  params: Record<string, unknown> | null,
  mode: 'normal' | 'delta' = 'normal',
): ExprNode {
  const seen = scan(query)
  if (query.length > maxLength) throw tooLarge(query, `it has ${query.length} characters, at most ${maxLength} fit`)
  if (seen.depth > maxBrackets) throw tooLarge(query, `brackets nest at most ${maxBrackets} deep`)
  if (seen.marks > maxMarks)
    throw tooLarge(query, `it has ${seen.marks} operators and brackets, at most ${maxMarks} fit`)
  const tree = parseWithin(query, params ?? {}, mode, seen)
  walk(tree, (node, depth) => {
    if (depth > maxDepth) throw tooLarge(query, `expressions nest at most ${maxDepth} deep`)
    if (params && node.type === 'Parameter') throw missingParam(query, String(node.name))
    checkWildcards(query, node)
  })
  return tree
}

/** The parameters that a tree asks for, and those among them that are patterns of `match` or `path`. */
export type AskedParams = {names: ReadonlySet<string>; patterns: ReadonlySet<string>}

/**
 * The tree of a query for all values of its parameters, which stand in it by name. Null where it takes the values to know
 * what the query is, since groq-js reads brackets by what is constant in them (a position, a name, the bounds of a slice or
 * else a filter), or to know what has to be read, and where the query is wrong: `parseQuery` tells.
 */
export function parseTemplate(query: string): {tree: ExprNode; params: AskedParams} | null {
  try {
    const tree = parseQuery(query, null)
    let isFixed = true
    walk(tree, (node) => {
      if (node.type === 'Filter' && !contains(node.expr, ({type}) => !constant.has(type))) isFixed = false
      if (isBoundOfScores(node)) isFixed = false
    })
    return isFixed ? {tree, params: paramsIn(tree)} : null
  } catch {
    return null
  }
}

/**
 * Checks the values for a tree that `parseTemplate` answered.
 * @throws LakeError 400 `queryParseError` for a parameter without value and for a pattern with too many wildcards
 */
export function checkParams(query: string, {names, patterns}: AskedParams, params: Record<string, unknown>): void {
  for (const name of names) if (!Object.hasOwn(params, name)) throw missingParam(query, name)
  for (const name of patterns) checkPattern(query, params[name])
}

// What groq-js may work out while it parses.
const constant = new Set(['Group', 'Neg', 'OpCall', 'Parameter', 'Pos', 'Value'])

// Whether it lets documents without a score through decides what the planner has read.
function isBoundOfScores(node: AnyNode): boolean {
  if (node.type !== 'OpCall') return false
  const [left, right] = [operandIn(node.left), operandIn(node.right)]
  return left?.['type'] === 'AccessAttribute' && left['name'] === '_score' && right?.['type'] === 'Parameter'
}

function operandIn(node: unknown): JsonObject | null {
  if (!isJsonObject(node)) return null
  return node['type'] === 'Group' ? operandIn(node['base']) : node
}

function paramsIn(tree: ExprNode): AskedParams {
  const [names, patterns] = [new Set<string>(), new Set<string>()]
  walk(tree, (node) => {
    if (node.type === 'Parameter') names.add(String(node.name))
    walk(patternsOf(node), (part) => {
      if (part.type === 'Parameter') patterns.add(String(part.name))
    })
  })
  return {names, patterns}
}

/**
 * Refuses functions that nobody here can answer. `text::query` is fine where the planner took it out of the tree, so
 * this comes after.
 * @throws LakeError 400 with the name of the function
 */
export function refuseUnsupported(query: string, tree: ExprNode | null): void {
  walk(tree, (node) => {
    const name = functionName(node)
    if (name !== null && unsupported.has(name)) throw unsupportedFunction(query, name.replace('global::', ''))
  })
}

/** `namespace::name` of a function call, else null. */
export function functionName(node: {type: string}): string | null {
  const isCall = node.type === 'FuncCall' && 'namespace' in node && 'name' in node
  return isCall ? `${String(node.namespace)}::${String(node.name)}` : null
}

/** What the evaluator could not do with a query, as an answer to who asked. */
export function evaluationError(query: string, cause: unknown): LakeError {
  const reason = isStackOverflow(cause) ? 'it nests too deeply' : messageOf(cause)
  const description = `The query cannot be evaluated: ${reason}`
  return new LakeError(400, description, queryParseError(description, query, 0, query.length).body, {cause})
}

function parseWithin(query: string, params: Record<string, unknown>, mode: 'normal' | 'delta', seen: Scan): ExprNode {
  try {
    // Without an end of the line groq-js takes a comment for a fault.
    const tree = parse(`${query}\n`, {params, mode})
    return seen.depth <= maxBrackets && query.includes('partOfRelease') ? withReleasesByName(tree) : tree
  } catch (cause) {
    if (isStackOverflow(cause)) throw tooLarge(query, 'it nests too deeply')
    if (cause instanceof GroqSyntaxError) throw syntaxError(query, cause, seen)
    const missing = [...seen.params].find((name) => !Object.hasOwn(params, name))
    // A slice with an unknown bound fails in the parser, before the tree can show the parameter.
    if (missing !== undefined && messageOf(cause).startsWith('slicing')) throw missingParam(query, missing)
    throw namedError(query, messageOf(cause))
  }
}

function syntaxError(query: string, cause: GroqSyntaxError, seen: Scan): LakeError {
  const end = query.trimEnd().length
  if (seen.quote !== null) return queryParseError(`unexpected end-of-file, expected ${seen.quote}`, query, end, end)
  const at = cause.position + (query.slice(cause.position).match(/^\s*/)?.[0].length ?? 0)
  // For an unfinished query groq-js points at the last character.
  if (at >= end - 1 && (seen.open.length > 0 || at >= end)) {
    return queryParseError(
      `unexpected end-of-file, expected ${expectedAtEnd(query, seen)}`,
      query,
      query.length,
      query.length,
    )
  }
  const detail = cause.message.replace(/^.*?position \d+(: )?/, '')
  const found = query.slice(at, at + 1)
  const isPlain = detail === '' || detail === 'Unexpected end of query'
  return queryParseError(`unexpected token "${found}"${isPlain ? '' : `, ${lowerFirst(detail)}`}`, query, at, at + 1)
}

const closing: Record<string, string> = {'(': ')', '[': ']', '{': '}'}

function expectedAtEnd(query: string, seen: Scan): string {
  const bracket = closing[seen.open.at(-1) ?? '']
  const isComplete = /[\w"')\]}@^]$/.test(query.trimEnd()) && !/\b(in|match)$/.test(query.trimEnd())
  return bracket !== undefined && isComplete ? `'${bracket}'` : 'expression'
}

// GroqQueryError has no position; the name it speaks of has.
function namedError(query: string, message: string): LakeError {
  return errorAt(query, message, /(?:function|namespace|unexpected):? (\w+)/.exec(message)?.[1])
}

function unsupportedFunction(query: string, name: string): LakeError {
  return errorAt(query, `Unsupported GROQ function ${name}(). See its README, "What it does not do".`, name)
}

function missingParam(query: string, name: string): LakeError {
  return errorAt(query, `param $${name} referenced, but not provided`, `$${name}`)
}

function errorAt(query: string, description: string, name: string | undefined): LakeError {
  const start = name === undefined ? -1 : query.indexOf(name)
  return start < 0
    ? queryParseError(description, query, 0, query.length)
    : queryParseError(description, query, start, start + (name ?? '').length)
}

function tooLarge(query: string, reason: string): LakeError {
  // Echoing a huge query would only make the answer huge.
  return queryParseError(`The query is too large: ${reason}.`, query.slice(0, 1_000), 0, 0)
}

function checkWildcards(query: string, node: AnyNode): void {
  walk(patternsOf(node), (part) => {
    if (part.type === 'Value') checkPattern(query, part.value)
  })
}

/** What stands in a node as the patterns of `match` or `path`. */
function patternsOf(node: AnyNode): unknown {
  if (node.type === 'OpCall' && node.op === 'match') return node.right
  return functionName(node) === 'global::path' ? node.args : []
}

function checkPattern(query: string, pattern: unknown): void {
  const words = [pattern].flat().flatMap((text) => (typeof text === 'string' ? text.split(/\s+/) : []))
  const word = words.find(hasManyWildcards)
  if (word !== undefined) throw errorAt(query, `"${word}" has more than ${maxWildcards} wildcards.`, word)
}

function hasManyWildcards(word: string): boolean {
  return word.split(/\*+/).length - 1 > maxWildcards
}

function isStackOverflow(cause: unknown): boolean {
  return cause instanceof RangeError && cause.message.includes('call stack')
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
