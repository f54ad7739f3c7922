import type {ExprNode} from 'groq-js'

import {contains, mapChildren, unwrap} from './ast.ts'
import {lift} from './probe.ts'

/** A condition that can be asked of one document by itself. */
export type BoundCondition = {
  /** The condition, with a parameter (`boundName`) in place of each part that the scope around its filter decides. */
  tree: ExprNode
  /** Those parts, written for that scope. */
  operands: readonly ExprNode[]
}

/** The parts of a condition that all must hold. */
export function conjunctsOf(condition: ExprNode): readonly ExprNode[] {
  const node = unwrap(condition)
  return node.type === 'And' ? [...conjunctsOf(node.left), ...conjunctsOf(node.right)] : [node]
}

/** The parameter that stands for an operand. */
export function boundName(at: number): string {
  return ` bound ${at}`
}

/**
 * Takes what the scope around a filter decides out of its condition. Null where this cannot be done: such a condition can
 * only be asked in its place.
 *
 * @param first the number of the first operand
 */
export function bindCondition(condition: ExprNode, first: number): BoundCondition | null {
  const operands: ExprNode[] = []
  let isBound = true

  function bind(node: ExprNode): ExprNode {
    if (!contains(node, (each) => each.type === 'Parent')) return node
    const lifted = lift(node)
    if (lifted) {
      operands.push(lifted)
      return {type: 'Parameter', name: boundName(first + operands.length - 1)}
    }
    const scoped = innerOf(node)
    if (scoped.length > 0 || node.type === 'Parent') {
      // Within, the document is a scope further out, and what lies beyond it is not there.
      if (node.type === 'Parent' || scoped.some((inner) => looksBeyond(inner, innerDepth(node)))) isBound = false
      return 'base' in node && node.base ? withBase(node, bind(node.base)) : node
    }
    return mapChildren(node, bind)
  }

  const tree = bind(condition)
  return isBound ? {tree, operands} : null
}

/**
 * True where the expression of a map over documents can be asked of one document by itself: nothing in it looks at what is
 * around the list.
 */
export function isBoundMap(expr: ExprNode): boolean {
  // From a projection of an item one looks out of the list at once.
  if (expr.type === 'Projection') return !looksBeyond(expr.base, 0) && !looksBeyond(expr.expr, 0)
  return !looksBeyond(expr, 0)
}

function innerOf(node: ExprNode): readonly ExprNode[] {
  switch (node.type) {
    case 'Filter':
    case 'FlatMap':
    case 'Map':
    case 'Projection':
      return [node.expr]
    case 'PipeFuncCall':
      return node.args
    default:
      return []
  }
}

// The scope of an item of a list is skipped by what looks out of it.
function innerDepth(node: ExprNode): number {
  return node.type === 'Map' || node.type === 'FlatMap' ? 0 : 1
}

function looksBeyond(node: ExprNode, depth: number): boolean {
  if (node.type === 'Parent') return node.n > depth
  const inner = innerOf(node)
  let isBeyond = inner.some((each) => looksBeyond(each, depth + innerDepth(node)))
  const base = 'base' in node && node.base ? node.base : null
  if (inner.length > 0) return isBeyond || (base !== null && looksBeyond(base, depth))
  mapChildren(node, (child) => {
    isBeyond ||= looksBeyond(child, depth)
    return child
  })
  return isBeyond
}

function withBase(node: ExprNode, base: ExprNode): ExprNode {
  switch (node.type) {
    case 'Filter':
    case 'FlatMap':
    case 'Map':
    case 'Projection':
    case 'PipeFuncCall':
      return {...node, base}
    default:
      return node
  }
}
