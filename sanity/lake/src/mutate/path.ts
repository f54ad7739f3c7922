import {parsePath as parseJsonMatch, type ExprNode, type PathNode, type SegmentNode} from '@sanity/json-match'

import {attribute, children, type Location, type Match} from './match.ts'
import {matchSubscript} from './path-subscript.ts'

// Long enough for any real path; keeps hostile ones from nesting deeper than the parser can bear.
const longestPath = 2000

/**
 * Parses a JSONMatch path such as `body[_key=="a"].children[0].text`. The parser is npm's; matching is ours, because
 * npm's names matches by `_key`, and two array items with the same key could then not be told apart.
 * Throws SyntaxError.
 */
export function parsePath(path: string): PathNode {
  if (path.length > longestPath) throw new SyntaxError(`a path may have at most ${longestPath} characters`)
  const node = parseJsonMatch(path)
  if (node?.type !== 'Path') throw new SyntaxError('a path starts with the name of a field')
  return node
}

/** All places of `root` that the path points to, each once, also places where nothing is stored yet. */
export function matchPath(root: unknown, path: PathNode): Match[] {
  return matchNode([{location: [], value: root}], path)
}

/** Places that hold a value. */
export function matchExisting(root: unknown, path: PathNode): Match[] {
  return matchPath(root, path).filter(({value}) => value !== undefined)
}

/** The same places, the last in the document first: a change at one of them does not move those that follow. */
export function lastFirst(matches: readonly Match[]): Match[] {
  return matches.toSorted((left, right) => compareLocations(right.location, left.location))
}

/** What the parts of a path before its last segment point to; the last segment itself is `path.segment`. */
export function matchBase(root: unknown, path: PathNode): readonly Match[] {
  return basesOf([{location: [], value: root}], path)
}

/** Matches of an expression relative to one place; literals match nothing. */
export function matchExpression(from: Match, expression: ExprNode): Match[] {
  return expression.type === 'Path' ? matchNode([from], expression) : []
}

function matchNode(from: readonly Match[], path: PathNode): Match[] {
  const found = unique(basesOf(from, path).flatMap((base) => matchSegment(base, path.segment)))
  // `..name` finds what is there; it does not offer a place for `name` under every value of the document.
  return path.recursive ? found.filter(({value}) => value !== undefined) : found
}

function basesOf(from: readonly Match[], path: PathNode): readonly Match[] {
  const bases = path.base ? matchNode(from, path.base) : from
  return path.recursive ? unique(bases.flatMap(withDescendants)) : bases
}

function matchSegment(from: Match, segment: SegmentNode): Match[] {
  switch (segment.type) {
    case 'This':
      return [from]
    case 'Identifier':
      return attribute(from, segment.name)
    case 'Wildcard':
      return children(from)
    case 'Subscript':
      return segment.elements.flatMap((element) => matchSubscript(from, element, matchExpression))
  }
}

function withDescendants(from: Match): Match[] {
  return [from, ...children(from).flatMap(withDescendants)]
}

function unique(matches: Match[]): Match[] {
  if (matches.length < 2) return matches
  return [...new Map(matches.map((match) => [JSON.stringify(match.location), match])).values()]
}

function compareLocations(left: Location, right: Location): number {
  const difference = left.findIndex((part, index) => part !== right[index])
  if (difference === -1) return left.length - right.length
  const [a, b] = [left[difference], right[difference]]
  if (b === undefined) return 1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a) < String(b) ? -1 : 1
}
