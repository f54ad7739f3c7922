import type {ComparisonNode, ExprNode, SliceNode, SubscriptElementNode} from '@sanity/json-match'

import {attribute, children, type Match} from './match.ts'

/** What an expression points to from a place; literals point nowhere. */
export type Evaluate = (from: Match, expression: ExprNode) => Match[]

/** What one element of `[a, b, …]` selects at a place: items by index, slice or condition, or attributes by name. */
export function matchSubscript(from: Match, element: SubscriptElementNode, evaluate: Evaluate): Match[] {
  switch (element.type) {
    case 'Number':
      return itemAt(from, element.value)
    case 'Slice':
      return slice(from, element)
    case 'Existence':
      return filter(from, (candidate) => evaluate(candidate, element.base).some(isPresent))
    case 'Comparison':
      return filter(from, (candidate) => compares(candidate, element, evaluate))
    case 'Path':
      return evaluate(from, element)
    // ['a-b'] is parsed as a name, ["a-b"] as a text; both can only mean the attribute.
    case 'String':
      return Array.isArray(from.value) ? [] : attribute(from, element.value)
    case 'Boolean':
    case 'Null':
      return []
  }
}

/** The bounds of a slice in an array of this length, negative ones counted from its end. */
export function boundsOf(element: SliceNode, length: number): {start: number; end: number} {
  const bound = (position: number) => Math.max(0, Math.min(position < 0 ? length + position : position, length))
  return {start: bound(element.start ?? 0), end: bound(element.end ?? length)}
}

function itemAt({location, value}: Match, position: number): Match[] {
  if (!Array.isArray(value)) return []
  const index = position < 0 ? value.length + position : position
  const item: unknown = value[index]
  return Number.isInteger(index) && index >= 0 ? [{location: [...location, index], value: item}] : []
}

function slice(from: Match, element: SliceNode): Match[] {
  if (!Array.isArray(from.value)) return []
  const {start, end} = boundsOf(element, from.value.length)
  return children(from).slice(start, end)
}

// A condition on an array chooses among its items; on anything else it keeps or drops that value.
function filter(from: Match, isWanted: (candidate: Match) => boolean): Match[] {
  if (Array.isArray(from.value)) return children(from).flatMap((item) => filter(item, isWanted))
  return isWanted(from) ? [from] : []
}

function compares(from: Match, {left, operator, right}: ComparisonNode, evaluate: Evaluate): boolean {
  const a = operand(from, left, evaluate)
  const b = operand(from, right, evaluate)
  if (a === undefined || b === undefined) return false
  if (operator === '==') return a === b
  if (operator === '!=') return a !== b
  const order = orderOf(a, b)
  if (order === null) return false
  switch (operator) {
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
  }
}

function operand(from: Match, expression: ExprNode, evaluate: Evaluate): unknown {
  if (expression.type === 'Null') return null
  if (expression.type !== 'Path') return expression.value
  return evaluate(from, expression).find(isPresent)?.value
}

function orderOf(a: unknown, b: unknown): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b)
  return null
}

function isPresent(match: Match): boolean {
  return match.value !== undefined
}
