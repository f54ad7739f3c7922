import type {ArrayElementNode, ExprNode, ObjectAttributeNode, SelectAlternativeNode} from 'groq-js'

import {isJsonObject} from '../document.ts'
import type {JsonObject} from '../document.ts'

/** A copy of `node` with every expression directly below it replaced by `change(expression)`. */
export function mapChildren(node: ExprNode, change: (child: ExprNode) => ExprNode): ExprNode {
  switch (node.type) {
    case 'AccessAttribute':
      return node.base ? {...node, base: change(node.base)} : node
    case 'AccessElement':
    case 'ArrayCoerce':
    case 'Asc':
    case 'Deref':
    case 'Desc':
    case 'Group':
    case 'Neg':
    case 'Not':
    case 'Pos':
    case 'Slice':
      return {...node, base: change(node.base)}
    case 'And':
    case 'Or':
    case 'OpCall':
      return {...node, left: change(node.left), right: change(node.right)}
    case 'InRange':
      return {...node, base: change(node.base), left: change(node.left), right: change(node.right)}
    case 'Filter':
    case 'FlatMap':
    case 'Map':
    case 'Projection':
      return {...node, base: change(node.base), expr: change(node.expr)}
    case 'PipeFuncCall':
      return {...node, base: change(node.base), args: node.args.map(change)}
    case 'FuncCall':
      // The last argument of these is a selector.
      return hasSelector(node.namespace) ? node : {...node, args: node.args.map(change)}
    case 'Array':
      return {...node, elements: node.elements.map((element) => mapElement(element, change))}
    case 'Object':
      return {...node, attributes: node.attributes.map((attribute) => mapAttribute(attribute, change))}
    case 'Select':
      return mapSelect(node, change)
    default:
      // Leaves, and selectors, which are no expressions.
      return node
  }
}

/** True for the namespaces whose functions take selectors and that only the asynchronous evaluator knows. */
function hasSelector(namespace: string): boolean {
  return namespace === 'diff' || namespace === 'delta'
}

/** True where the asynchronous evaluator has to answer. */
export function isAsynchronous(tree: unknown): boolean {
  return contains(tree, ({type, namespace}) => type === 'FuncCall' && hasSelector(String(namespace)))
}

/** Any node of a tree, seen as plain data. */
export type AnyNode = JsonObject & {type: string}

/** Calls `see(node, depth)` for the node and everything below it; values of literals and parameters are not entered. */
export function walk(node: unknown, see: (node: AnyNode, depth: number) => void, depth = 0): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, see, depth)
    return
  }
  if (!isNode(node)) return
  see(node, depth)
  if (node.type === 'Value') return
  for (const child of Object.values(node)) walk(child, see, depth + 1)
}

/** True when `test` is true for the node or any node below it. */
export function contains(node: unknown, test: (node: AnyNode) => boolean): boolean {
  let found = false
  walk(node, (each) => {
    found ||= test(each)
  })
  return found
}

/** The expression inside any number of parentheses. */
export function unwrap(node: ExprNode): ExprNode {
  return node.type === 'Group' ? unwrap(node.base) : node
}

function mapElement(element: ArrayElementNode, change: (child: ExprNode) => ExprNode): ArrayElementNode {
  return {...element, value: change(element.value)}
}

function mapAttribute(attribute: ObjectAttributeNode, change: (child: ExprNode) => ExprNode): ObjectAttributeNode {
  const value = change(attribute.value)
  if (attribute.type !== 'ObjectConditionalSplat') return {...attribute, value}
  return {...attribute, condition: change(attribute.condition), value}
}

function mapSelect(node: ExprNode & {type: 'Select'}, change: (child: ExprNode) => ExprNode): ExprNode {
  const alternatives: SelectAlternativeNode[] = node.alternatives.map((alternative) => ({
    ...alternative,
    condition: change(alternative.condition),
    value: change(alternative.value),
  }))
  return node.fallback ? {...node, alternatives, fallback: change(node.fallback)} : {...node, alternatives}
}

function isNode(value: unknown): value is AnyNode {
  return isJsonObject(value) && typeof value.type === 'string'
}
