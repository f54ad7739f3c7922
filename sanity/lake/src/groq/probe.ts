import type {ExprNode} from 'groq-js'

import {contains, unwrap} from './ast.ts'
import {indexedPaths, keyNames} from './keys.ts'

/**
 * Where to look for the documents that a filter may admit, instead of everywhere. `index` is the first half of a key
 * (see keys.ts) or `_id`; the operand tells the values. Of `every` one part is enough, of `some` all are needed.
 */
export type Probe<Operand> =
  | {kind: 'index'; index: string; operand: Operand; isComparison: boolean}
  | {kind: 'every' | 'some'; of: readonly Probe<Operand>[]}

/**
 * The probe of a filter's condition, or null where no index helps. Every document for which the condition is true is
 * among those found; the condition itself still has to be asked. Operands are written for the scope around the filter.
 */
export function probeOf(condition: ExprNode): Probe<ExprNode> | null {
  const node = unwrap(condition)
  switch (node.type) {
    case 'And':
      return every([probeOf(node.left), probeOf(node.right)])
    case 'Or':
      return some([probeOf(node.left), probeOf(node.right)])
    case 'OpCall':
      if (node.op === '==') return comparison(node.left, node.right) ?? comparison(node.right, node.left)
      return node.op === 'in' ? membership(node.left, node.right) : null
    case 'FuncCall':
      return functionProbe(node.namespace, node.name, node.args)
    default:
      return null
  }
}

/** Of several conditions that all hold, what helps. */
export function every(parts: readonly (Probe<ExprNode> | null)[]): Probe<ExprNode> | null {
  const useful = parts.filter((part) => part !== null)
  return useful.length > 1 ? {kind: 'every', of: useful} : (useful[0] ?? null)
}

function some(parts: readonly (Probe<ExprNode> | null)[]): Probe<ExprNode> | null {
  const useful = parts.filter((part) => part !== null)
  return useful.length === parts.length ? {kind: 'some', of: useful} : null
}

// `path == operand` and `path in operand`
function comparison(side: ExprNode, other: ExprNode): Probe<ExprNode> | null {
  const index = indexOf(side)
  const operand = index === null ? null : lift(other)
  if (index === null || operand === null) return null
  // Every document has an id and a type. At other paths null and numbers may stand, which no index knows.
  return {kind: 'index', index, operand, isComparison: index !== '_id' && index !== keyNames.type}
}

function membership(left: ExprNode, right: ExprNode): Probe<ExprNode> | null {
  const set = unwrap(right)
  if (set.type === 'FuncCall' && set.namespace === 'global' && set.name === 'path') {
    return pathOf(left)?.join('.') === '_id' ? pathProbe(set.args[0]) : null
  }
  return comparison(left, set) ?? referenceInList(left, set)
}

// `operand in authors[]._ref`
function referenceInList(left: ExprNode, set: ExprNode): Probe<ExprNode> | null {
  const isList = set.type === 'Map' && set.base.type === 'ArrayCoerce' && pathOf(set.base.base) !== null
  if (!isList || pathOf(set.expr)?.at(-1) !== '_ref') return null
  const operand = lift(left)
  return operand && {kind: 'index', index: keyNames.reference, operand, isComparison: true}
}

// `_id in path("drafts.x")`, `path("drafts.**")`, `path("versions.rX.**")`
function pathProbe(pattern: ExprNode | undefined): Probe<ExprNode> | null {
  const text = pattern && textOf(pattern)
  if (typeof text !== 'string') return null
  const [, layer] = /^(drafts|versions\.[^.*]+)\.\*\*$/.exec(text) ?? []
  if (layer === undefined && text.includes('*')) return null
  const index = layer === undefined ? '_id' : keyNames.layer
  return {kind: 'index', index, operand: {type: 'Value', value: layer ?? text}, isComparison: false}
}

const indexedFunctions = new Map<string, string>([
  ['global::references', keyNames.reference],
  ['sanity::versionOf', keyNames.version],
])

function functionProbe(namespace: string, name: string, args: readonly ExprNode[]): Probe<ExprNode> | null {
  const index = indexedFunctions.get(`${namespace}::${name}`)
  if (index === undefined) return null
  return some(
    args.map((arg) => {
      const operand = lift(arg)
      return operand && {kind: 'index', index, operand, isComparison: false}
    }),
  )
}

function indexOf(node: ExprNode): string | null {
  const path = pathOf(node)
  if (path === null) return null
  const name = path.join('.')
  if (name === '_id' || name === '_type' || indexedPaths.some((indexed) => indexed === name)) return name
  return path.at(-1) === '_ref' ? keyNames.reference : null
}

// The names of a chain of attributes of the document itself, or null for anything else.
function pathOf(node: ExprNode): readonly string[] | null {
  if (node.type === 'Group') return pathOf(node.base)
  if (node.type === 'This') return []
  if (node.type !== 'AccessAttribute') return null
  const base = node.base ? pathOf(node.base) : []
  // A dot inside a name is no step.
  return base && !node.name.includes('.') ? [...base, node.name] : null
}

function textOf(node: ExprNode): unknown {
  if (node.type === 'Group') return textOf(node.base)
  if (node.type === 'Value') return node.value
  if (node.type !== 'OpCall' || node.op !== '+') return undefined
  const [left, right] = [textOf(node.left), textOf(node.right)]
  return typeof left === 'string' && typeof right === 'string' ? left + right : undefined
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
  'projectId',
])

/**
 * The same value, asked from the scope around the filter: `^.x` in the filter is `x` around it. Null when it depends on
 * the document in the filter, and where this is not certain.
 */
function lift(node: ExprNode): ExprNode | null {
  switch (node.type) {
    case 'Value':
    case 'Everything':
      return node
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
