import type {ExprNode, ObjectAttributeNode} from 'groq-js'

import {isJsonObject} from '../../document.ts'
import {unwrap} from '../ast.ts'
import {call} from '../calls.ts'
import {functionName} from '../syntax.ts'
import {fieldCall, objectCall, type Part, type Path, sourceCall, sumCall} from './calls.ts'

/** A query that can be traced; its calls name shapes and paths by their numbers. */
export type TracedQuery = {tree: ExprNode; shapes: readonly (readonly Part[])[]; paths: readonly Path[]}

/**
 * Rewrites a parsed query so that its answer, which stays as it is, can be traced to the documents: the objects of its
 * projections are made by a call that notes from where each attribute is, and fields are read by a call that notes where
 * objects and lists stand. Conditions, orders and what is computed stay as they are, so a planner finds in them what it
 * looks for. The answer is in what the rewritten query answers (see `answerOfTraced`).
 */
export function traceQuery(tree: ExprNode): TracedQuery {
  const shapes: (readonly Part[])[] = []
  const paths: Path[] = []

  // The value with its source where it has no identity: texts, numbers and the like.
  function traced(node: ExprNode): ExprNode {
    const field = fieldOf(node)
    if (field) return call(sourceCall, [located(field.base), numbered(paths, field.path)])
    switch (node.type) {
      case 'AccessElement':
      case 'ArrayCoerce':
      case 'Group':
      case 'Slice':
        return {...node, base: traced(node.base)}
      case 'FlatMap':
      case 'Map':
        return {...node, base: located(node.base), expr: traced(node.expr)}
      case 'Array':
      case 'FuncCall':
      case 'Select':
        return passed(node, traced)
      default:
        return located(node)
    }
  }

  // The value as it is, objects and lists in it known by where they stand.
  function located(node: ExprNode): ExprNode {
    const field = fieldOf(node)
    if (field) return call(fieldCall, [located(field.base), numbered(paths, field.path)])
    switch (node.type) {
      case 'AccessElement':
      case 'ArrayCoerce':
      case 'Filter':
      case 'Group':
      case 'PipeFuncCall':
      case 'Slice':
        return {...node, base: located(node.base)}
      case 'FlatMap':
      case 'Map':
      case 'Projection':
        return {...node, base: located(node.base), expr: located(node.expr)}
      case 'Object':
        return made(node.attributes)
      case 'OpCall':
        return node.op === '+' && !isText(node) ? call(sumCall, [node]) : node
      case 'Array':
      case 'FuncCall':
      case 'Select':
        return passed(node, located)
      default:
        return node
    }
  }

  function made(attributes: readonly ObjectAttributeNode[]): ExprNode {
    const values: ExprNode[] = [{type: 'This'}]
    const add = (value: ExprNode) => (value.type === 'This' ? 0 : values.push(value) - 1)
    const shape = attributes.map((attribute): Part => {
      if (attribute.type !== 'ObjectAttributeValue') return {kind: 'splat', at: add(splatted(attribute))}
      const {name} = attribute
      const value = unwrap(attribute.value)
      const field = fieldOf(value)
      if (field) return {kind: 'attribute', name, at: add(located(field.base)), path: field.path}
      return {kind: 'attribute', name, at: add(traced(value)), path: null}
    })
    return call(objectCall, [numbered(shapes, shape), ...values])
  }

  function splatted(attribute: Exclude<ObjectAttributeNode, {type: 'ObjectAttributeValue'}>): ExprNode {
    const value = located(attribute.value)
    if (attribute.type === 'ObjectSplat') return value
    return {type: 'Select', alternatives: [{type: 'SelectAlternative', condition: attribute.condition, value}]}
  }

  return {tree: made([{type: 'ObjectAttributeValue', name: answerName, value: tree}]), shapes, paths}
}

/** The name under which a traced query answers. */
export const answerName = 'answer'

/** The answer of a query in what the traced query answered. */
export function answerOfTraced(answered: unknown): unknown {
  return isJsonObject(answered) ? answered[answerName] : undefined
}

function numbered<Item>(table: Item[], item: Item): ExprNode {
  return {type: 'Value', value: table.push(item) - 1}
}

/** Functions that answer what they are given, or items of it. */
const passing = new Set(['global::coalesce', 'array::compact'])

type Passing = Extract<ExprNode, {type: 'Array' | 'FuncCall' | 'Select'}>

function passed(node: Passing, change: (part: ExprNode) => ExprNode): ExprNode {
  switch (node.type) {
    case 'Array':
      return {...node, elements: node.elements.map((element) => ({...element, value: change(element.value)}))}
    case 'FuncCall':
      return passing.has(functionName(node) ?? '') ? {...node, args: node.args.map(change)} : node
    case 'Select': {
      const alternatives = node.alternatives.map((each) => ({...each, value: change(each.value)}))
      return node.fallback ? {...node, alternatives, fallback: change(node.fallback)} : {...node, alternatives}
    }
  }
}

/** What a node reads within what: an attribute, also of a certain item of its list. The first of some documents is none. */
function fieldOf(node: ExprNode): {base: ExprNode; path: Path} | null {
  if (node.type === 'AccessAttribute') {
    const base: ExprNode = node.base ? unwrap(node.base) : {type: 'This'}
    const outer = fieldOf(base) ?? {base, path: []}
    return {base: outer.base, path: [...outer.path, node.name]}
  }
  const outer = node.type === 'AccessElement' && node.index >= 0 ? fieldOf(unwrap(node.base)) : null
  return outer && node.type === 'AccessElement' ? {base: outer.base, path: [...outer.path, node.index]} : null
}

// What is added to a text is a text, or nothing.
function isText(node: ExprNode): boolean {
  const sum = unwrap(node)
  if (sum.type === 'Value') return typeof sum.value === 'string'
  return sum.type === 'OpCall' && sum.op === '+' && (isText(sum.left) || isText(sum.right))
}
