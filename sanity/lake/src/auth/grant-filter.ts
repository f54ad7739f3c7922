import {evaluateSync} from 'groq-js'
import type {ExprNode} from 'groq-js'

import {unwrap, walk} from '../groq/ast.ts'
import {functionName, parseQuery} from '../groq/syntax.ts'
import {withinTime} from '../time-limit.ts'

/** What a grant looks at: a document, or as much of one as is known when it is only named. */
export type Subject = {_id: string; _type?: string; [field: string]: unknown}

/** A grant's filter, ready to be asked. */
export type GrantFilter = {
  covers: (document: Subject) => boolean
  /** True for a filter that is known to cover every document, so that nobody needs to ask it. */
  coversAll: boolean
}

/** GROQ's logic has three values: what cannot be said of a document is null. */
type Test = (document: Subject) => boolean | null

// Far more than one document takes, even on a busy machine: what is not found out in time is not granted.
const limitMs = 1000

/**
 * Compiles the filter of a grant, e.g. `_type == "post" && !(_id in path("drafts.**"))`. Comparisons of one field with
 * a text, `in` with a list of texts, `path()`, `string::startsWith` and `defined`, joined by `&&`, `||` and `!`, are
 * tested directly, since a stranger's filter is asked of every document; whatever else GROQ knows is left to groq-js.
 *
 * @throws Error for what is not GROQ, and for a filter about anything besides the document
 */
export function compileGrantFilter(filter: string): GrantFilter {
  const tree = parseFilter(filter)
  const test = testOf(tree)
  return {covers: (document) => test(document) === true, coversAll: coversAll(tree)}
}

function parseFilter(filter: string): ExprNode {
  try {
    const tree = parseQuery(filter, {})
    walk(tree, (node) => {
      const name = functionName(node)
      if (name !== null && !knownFunctions.test(name)) throw new Error(`${name} is not about the document alone`)
      if (node.type === 'Everything' || node.type === 'Deref') throw new Error('it reads other documents')
    })
    return tree
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `The filter of a grant cannot be used: ${filter}\nReason: ${reason}. Write what may be said of one document.`,
      {
        cause,
      },
    )
  }
}

// What depends on the document and on nothing else: not on who asks, on the clock or on other documents.
const knownFunctions =
  /^(array|math|string)::|^global::(coalesce|count|dateTime|defined|length|lower|path|references|round|select|string|upper)$/

function coversAll(node: ExprNode): boolean {
  const tree = unwrap(node)
  return (tree.type === 'Value' && tree.value === true) || pathPattern(tree) === '**'
}

function testOf(node: ExprNode): Test {
  const tree = unwrap(node)
  switch (tree.type) {
    case 'And':
      return both(testOf(tree.left), testOf(tree.right))
    case 'Or':
      return either(testOf(tree.left), testOf(tree.right))
    case 'Not':
      return negated(testOf(tree.base))
    case 'OpCall':
      return comparison(tree) ?? pathTest(tree) ?? byGroq(tree)
    case 'FuncCall':
      return fieldCall(tree) ?? byGroq(tree)
    default:
      return byGroq(tree)
  }
}

function both(left: Test, right: Test): Test {
  return (document) => {
    const [one, other] = [left(document), right(document)]
    if (one === false || other === false) return false
    return one === true && other === true ? true : null
  }
}

function either(left: Test, right: Test): Test {
  return (document) => {
    const [one, other] = [left(document), right(document)]
    if (one === true || other === true) return true
    return one === false && other === false ? false : null
  }
}

function negated(test: Test): Test {
  return (document) => {
    const answer = test(document)
    return answer === null ? null : !answer
  }
}

function comparison({op, left, right}: ExprNode & {type: 'OpCall'}): Test | null {
  const field = fieldOf(left)
  if (field === null) return null
  const text = textOf(right)
  if (op === '==' && text !== null) return (document) => valueOf(document, field) === text
  if (op === '!=' && text !== null) return (document) => valueOf(document, field) !== text
  const texts = textsOf(right)
  if (op === 'in' && texts) return (document) => texts.has(valueOf(document, field))
  return null
}

function pathTest(tree: ExprNode): Test | null {
  const pattern = pathPattern(tree)
  if (pattern === null) return null
  if (pattern === '**') return () => true
  if (pattern === '*') return ({_id}) => !_id.includes('.')
  // Not groq-js's own, in whose patterns the dot stands for any letter: here it would grant more than was meant.
  const expression = new RegExp(`^${pattern.split('.').map(segmentPattern).join('\\.')}$`)
  return ({_id}) => expression.test(_id)
}

/** The pattern of `_id in path("…")`; null for anything else. */
function pathPattern(tree: ExprNode): string | null {
  if (tree.type !== 'OpCall' || tree.op !== 'in' || fieldOf(tree.left) !== '_id') return null
  const call = unwrap(tree.right)
  return call.type === 'FuncCall' && functionName(call) === 'global::path' ? textOf(call.args[0]) : null
}

function segmentPattern(segment: string): string {
  if (segment === '**') return '.*'
  return segment === '*' ? '[^.]+' : segment.replaceAll(/[\\^$*+?()[\]{}|]/g, '\\$&')
}

function fieldCall(call: ExprNode & {type: 'FuncCall'}): Test | null {
  const name = functionName(call)
  const [first, second] = call.args
  const field = fieldOf(first)
  if (field === null) return null
  if (name === 'global::defined') return (document) => valueOf(document, field) !== null
  const prefix = textOf(second)
  if (name !== 'string::startsWith' || prefix === null) return null
  return (document) => {
    const value = valueOf(document, field)
    return typeof value === 'string' ? value.startsWith(prefix) : null
  }
}

function byGroq(tree: ExprNode): Test {
  return (document) => {
    try {
      const {data} = withinTime(limitMs, () => evaluateSync(tree, {root: document, dataset: []}))
      return typeof data === 'boolean' ? data : null
    } catch {
      // What cannot be found out is not granted.
      return null
    }
  }
}

// A name such as `constructor` is no field of a document that does not have it.
function valueOf(document: Subject, field: string): unknown {
  return Object.hasOwn(document, field) ? (document[field] ?? null) : null
}

function fieldOf(node: ExprNode | undefined): string | null {
  const tree = node && unwrap(node)
  return tree?.type === 'AccessAttribute' && !tree.base ? tree.name : null
}

function textOf(node: ExprNode | undefined): string | null {
  const tree = node && unwrap(node)
  return tree?.type === 'Value' && typeof tree.value === 'string' ? tree.value : null
}

function textsOf(node: ExprNode): ReadonlySet<unknown> | null {
  const tree = unwrap(node)
  if (tree.type !== 'Array') return null
  const texts = tree.elements.map(({value, isSplat}) => (isSplat ? null : textOf(value)))
  return texts.includes(null) ? null : new Set(texts)
}
