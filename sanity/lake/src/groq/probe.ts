import type {ExprNode} from 'groq-js'

import {contains, unwrap} from './ast.ts'
import {idsIndex, type IndexDefinition, type IndexKind, indexOn, referencesIndex} from './indexes.ts'

/** How an index is asked. `contains` is for what documents have several of (references, items, words). */
export type ProbeTest =
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'in'
  | 'contains'
  | 'defined'
  | 'undefined'
  | 'startsWith'
  | 'pathPrefix'
  | 'references'
  | 'versionOf'
  | 'match'
  | 'textQuery'

/** The types of the documents: `_type == …`, `_type in […]`. */
type TypeProbe<Operand> = {kind: 'type'; operand: Operand}

/** A question to one index. Exact when it finds the documents for which the condition is true, and no others. */
export type IndexProbe<Operand> = {
  kind: 'index'
  index: IndexDefinition
  test: ProbeTest
  operand: Operand
  isExact: boolean
}

/**
 * Where to look for the documents that a filter may admit, instead of everywhere: each for which it is true is among those
 * found. Of `every` one part is enough, of `some` all are needed; `either` has one condition asked in several ways, the
 * best first.
 */
export type Probe<Operand> =
  | TypeProbe<Operand>
  | IndexProbe<Operand>
  | {kind: 'every' | 'some' | 'either'; of: readonly Probe<Operand>[]}

/** The probe of a filter's condition, or null where no index could help. Operands are written for the scope around the filter. */
export function probeOf(condition: ExprNode): Probe<ExprNode> | null {
  const node = unwrap(condition)
  switch (node.type) {
    case 'And':
      return every([probeOf(node.left), probeOf(node.right)])
    case 'Or':
      return some([probeOf(node.left), probeOf(node.right)])
    case 'Not':
      return negated(unwrap(node.base))
    case 'InRange':
      return every([
        comparison(node.base, '>=', node.left),
        comparison(node.base, node.isInclusive ? '<=' : '<', node.right),
      ])
    case 'OpCall':
      return operation(node)
    case 'FuncCall':
      return functionProbe(`${node.namespace}::${node.name}`, node.args)
    case 'AccessAttribute':
      return onExpression(node, '==', {type: 'Value', value: true})
    default:
      return null
  }
}

/** Of several conditions that all hold, what helps. */
function every(parts: readonly (Probe<ExprNode> | null)[]): Probe<ExprNode> | null {
  const useful = parts.filter((part) => part !== null)
  return useful.length > 1 ? {kind: 'every', of: useful} : (useful[0] ?? null)
}

/** Of several conditions of which one holds, all. */
export function some(parts: readonly (Probe<ExprNode> | null)[]): Probe<ExprNode> | null {
  const useful = parts.filter((part) => part !== null)
  if (useful.length < parts.length) return null
  return useful.length > 1 ? {kind: 'some', of: useful} : (useful[0] ?? null)
}

/** The index by which an expression of `order` sorts; null where there can be none. */
export function orderIndexOf(expression: ExprNode): IndexDefinition | null {
  const node = unwrap(expression)
  return isPath(node, '_id') ? idsIndex : indexOn('value', node)
}

type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>='

const mirrored: Record<Comparison, Comparison> = {'==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<='}
// Between values of different types there is no order, so that the opposite of "less" is not always "at least": both are
// untrue then, and neither finds such a document.
const opposite: Record<Comparison, Comparison> = {'==': '!=', '!=': '==', '<': '>=', '<=': '>', '>': '<=', '>=': '<'}

function isComparison(op: string): op is Comparison {
  return op in mirrored
}

function operation({op, left, right}: ExprNode & {type: 'OpCall'}): Probe<ExprNode> | null {
  if (isComparison(op)) return comparison(left, op, right) ?? comparison(right, mirrored[op], left)
  if (op === 'in') return membership(unwrap(left), unwrap(right))
  return op === 'match' ? wordsProbe(unwrap(left), unwrap(right)) : null
}

function negated(node: ExprNode): Probe<ExprNode> | null {
  if (node.type === 'Not') return null
  if (node.type === 'AccessAttribute') return onExpression(node, '==', {type: 'Value', value: false})
  if (node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'defined')
    return definedProbe(node.args[0], 'undefined')
  if (node.type !== 'OpCall' || !isComparison(node.op)) return null
  return operation({...node, op: opposite[node.op]})
}

function comparison(side: ExprNode, op: Comparison, other: ExprNode): Probe<ExprNode> | null {
  const operand = lift(other)
  if (operand === null) return null
  const expression = unwrap(side)
  if (isPath(expression, '_type') && op === '==') return {kind: 'type', operand}
  return onExpression(expression, op, operand)
}

function onExpression(expression: ExprNode, test: ProbeTest, operand: ExprNode): Probe<ExprNode> | null {
  if (isPath(expression, '_id')) return {kind: 'index', index: idsIndex, test, operand, isExact: true}
  const index = indexOn('value', expression)
  const probe: Probe<ExprNode> | null = index && {kind: 'index', index, test, operand, isExact: true}
  if (probe === null || lastNameOf(expression) !== '_ref' || (test !== '==' && test !== 'in')) return probe
  return {kind: 'either', of: [probe, {kind: 'index', index: referencesIndex, test, operand, isExact: false}]}
}

function membership(left: ExprNode, set: ExprNode): Probe<ExprNode> | null {
  if (set.type === 'FuncCall' && set.namespace === 'global' && set.name === 'path') {
    const operand = set.args[0] && isPath(left, '_id') ? lift(set.args[0]) : null
    return operand && {kind: 'index', index: idsIndex, test: 'pathPrefix', operand, isExact: false}
  }
  const values = lift(set)
  if (values !== null) {
    return isPath(left, '_type') ? {kind: 'type', operand: values} : onExpression(left, 'in', values)
  }
  const operand = lift(left)
  const items = operand && contain('items', set, operand)
  if (!items || lastNameOf(set) !== '_ref') return items
  return {
    kind: 'either',
    of: [items, {kind: 'index', index: referencesIndex, test: 'contains', operand, isExact: false}],
  }
}

function contain(kind: IndexKind & 'items', list: ExprNode, operand: ExprNode): Probe<ExprNode> | null {
  const index = indexOn(kind, list)
  return index && {kind: 'index', index, test: 'contains', operand, isExact: true}
}

function wordsProbe(value: ExprNode, pattern: ExprNode): Probe<ExprNode> | null {
  const isSearch = pattern.type === 'FuncCall' && pattern.namespace === 'text' && pattern.name === 'query'
  const asked = isSearch ? pattern.args[0] : pattern
  const operand = asked ? lift(asked) : null
  const index = operand && indexOn(isSearch ? 'textWords' : 'matchWords', value)
  return index && operand && {kind: 'index', index, test: isSearch ? 'textQuery' : 'match', operand, isExact: false}
}

function functionProbe(name: string, args: readonly ExprNode[]): Probe<ExprNode> | null {
  const [first, second] = args
  switch (name) {
    case 'global::defined':
      return definedProbe(first, 'defined')
    case 'global::references':
      return some(args.map((arg) => onIndex(referencesIndex, 'references', arg)))
    case 'sanity::versionOf':
      return onIndex(idsIndex, 'versionOf', first)
    case 'string::startsWith': {
      const operand = second ? lift(second) : null
      return first && operand ? onExpression(unwrap(first), 'startsWith', operand) : null
    }
    default:
      return null
  }
}

function onIndex(
  index: IndexDefinition,
  how: 'references' | 'versionOf',
  arg: ExprNode | undefined,
): Probe<ExprNode> | null {
  const operand = arg ? lift(arg) : null
  if (!operand) return null
  // `references` takes ids and lists of ids.
  return {kind: 'index', index, test: how, operand, isExact: false}
}

function definedProbe(arg: ExprNode | undefined, test: 'defined' | 'undefined'): Probe<ExprNode> | null {
  return arg ? onExpression(unwrap(arg), test, {type: 'Value', value: null}) : null
}

/** True for an attribute of the document in the filter. */
export function isPath(node: ExprNode, name: string): boolean {
  return node.type === 'AccessAttribute' && !node.base && node.name === name
}

function lastNameOf(node: ExprNode): string | null {
  if (node.type === 'AccessAttribute') return node.name
  return node.type === 'Map' || node.type === 'FlatMap' ? lastNameOf(unwrap(node.expr)) : null
}

// Functions whose answer depends on their arguments and the request alone.
const pure = new Set([
  'coalesce',
  'identity',
  'lower',
  'upper',
  'string',
  'now',
  'compact',
  'unique',
  'split',
  'dataset',
  'dateTime',
  'projectId',
])

/** True for a parameter of whoever asks; names with a space are our own (see calls.ts). */
export function isAskers({name}: ExprNode & {type: 'Parameter'}): boolean {
  return !name.includes(' ')
}

/**
 * The same value, asked from the scope around the filter: `^.x` in the filter is `x` around it. Null when it depends on
 * the document in the filter, and where this is not certain.
 */
export function lift(node: ExprNode): ExprNode | null {
  switch (node.type) {
    case 'Value':
    case 'Everything':
      return node
    case 'Parameter':
      return isAskers(node) ? node : null
    case 'Parent':
      return node.n > 1 ? {type: 'Parent', n: node.n - 1} : {type: 'This'}
    case 'AccessAttribute':
      return node.base ? onLifted(node.base, (base) => ({...node, base})) : null
    case 'AccessElement':
    case 'ArrayCoerce':
    case 'Deref':
    case 'Group':
    case 'Slice':
      return onLifted(node.base, (base) => ({...node, base}))
    case 'Filter':
    case 'FlatMap':
    case 'Map':
    case 'Projection':
      return looksOut(node.expr) ? null : onLifted(node.base, (base) => ({...node, base}))
    case 'OpCall':
      return onLifted(node.left, (left) => onLifted(node.right, (right) => ({...node, left, right})))
    case 'FuncCall':
      return pure.has(node.name) ? liftAll(node.args, (args) => ({...node, args})) : null
    case 'Array':
      return liftAll(
        node.elements.map((element) => element.value),
        (values) => ({
          ...node,
          elements: node.elements.map((element, at) => ({...element, value: values[at] ?? element.value})),
        }),
      )
    default:
      return null
  }
}

function onLifted(node: ExprNode, build: (lifted: ExprNode) => ExprNode | null): ExprNode | null {
  const lifted = lift(node)
  return lifted && build(lifted)
}

function liftAll(nodes: readonly ExprNode[], build: (lifted: ExprNode[]) => ExprNode): ExprNode | null {
  const lifted = nodes.map(lift).filter((node) => node !== null)
  return lifted.length === nodes.length ? build(lifted) : null
}

// Inner expressions are about their own items, unless they look at a scope further out.
function looksOut(node: ExprNode): boolean {
  return contains(node, (each) => each.type === 'Parent')
}
