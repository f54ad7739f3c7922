import type {ExprNode} from 'groq-js'

import {contains, isAsynchronous, mapChildren, unwrap} from './ast.ts'
import {call} from './calls.ts'
import {bindCondition, conjunctsOf, isBoundMap} from './condition.ts'
import {guardGrowth} from './growth.ts'
import type {IndexDefinition} from './indexes.ts'
import {isAskers, orderIndexOf, type Probe, probeOf, some} from './probe.ts'
import {spreadMatch} from './spread-match.ts'
import {functionName} from './syntax.ts'

/** One of the conditions of a filter, all of which must hold. Operands are positions in the arguments of the site's call. */
type Condition = {
  probe: Probe<number> | null
  /** Asks one document; null for what can only be asked in its place in the query. */
  tree: ExprNode | null
}

/** One place of a query that reads documents. */
export type Site = {
  conditions: readonly Condition[]
  /** Positions of the operands that stand in the trees of the conditions as parameters (see condition.ts). */
  bound: readonly number[]
  order: Order | null
  /** What is wanted of each document instead of the document; null for the document. */
  map: ExprNode | null
  /** Which of the documents are wanted, counted in their order; null for all. */
  slice: {from: number; to: number} | null
  /** True when it finds the same each time it is asked within one run. */
  isConstant: boolean
}

/** How the documents of a site are ordered, by an index. */
export type Order = {
  index: IndexDefinition
  isDescending: boolean
  /** True where documents of equal value are ordered by something else than their id. */
  hasMore: boolean
}

/** A tree that asks for its documents and for words by calls (see calls.ts). */
export type Plan = {
  tree: ExprNode
  sites: readonly Site[]
  /** True when a part of the tree that cannot be rewritten reads all documents. */
  readsDataset: boolean
}

/** The call that finds documents: the first argument is the number of the site. */
export const documentsCall = ' documents'
/** The call that finds documents and answers what is wanted of each: the number of the site. */
export const mappedCall = ' mapped'
/** The call that cuts an ordered list: the number of the site, then the list. */
export const sliceCall = ' slice'
/** The call that counts documents: the number of the site. Answers an empty list where it cannot. */
export const countCall = ' count'
/** The call that searches words: the value, then what to search. It answers `hit` as often as it is found. */
export const wordsCall = ' words'
/** What `wordsCall` answers with. */
export const hit = 'hit'

/**
 * Rewrites a parsed query so that every `*` becomes a call for documents, narrowed by the filter, the order and the slice
 * behind it, every `count` of such a list first asks an index, and every `match text::query(…)` becomes a call for words.
 * Filters and orders stay as they are, so the answer does too; and what would grow without bound is guarded (see growth.ts).
 */
export function planQuery(tree: ExprNode): Plan {
  const sites: Site[] = []
  // Conditions are written twice, once to be asked of one document; within those, not again.
  let isInCondition = false

  function rewrite(node: ExprNode): ExprNode {
    const list = listIn(node)
    if (list) return rewriteList(list)
    if (node.type === 'Slice' || node.type === 'AccessElement') {
      const part = rewritePart(node)
      if (part) return part
    }
    if (node.type === 'FuncCall') {
      if (functionName(node) === 'releases::all')
        return documents({conditions: [releases], order: null, slice: null}).found
      if (functionName(node) === 'global::count') return rewriteCount(node)
    }
    if (node.type === 'Map') {
      const mapped = rewriteMap(node)
      if (mapped) return mapped
    }
    if (node.type === 'Filter') {
      const rewrittenScore = rewriteScored(node)
      if (rewrittenScore) return rewrittenScore
    }
    if (node.type === 'PipeFuncCall' && node.name === 'score') {
      return mapChildren({...node, args: node.args.map(loosen)}, rewrite)
    }
    const search = searchOf(node)
    if (search) return rewriteSearch(search)
    const spread = spreadMatch(node)
    return spread ? rewrite(spread) : guardGrowth(mapChildren(node, rewrite))
  }

  function rewriteList({conditions}: List, order: Order | null = null, slice: Site['slice'] = null): ExprNode {
    return filtered(conditions, documents({conditions, order, slice}).found)
  }

  function filtered(conditions: readonly ExprNode[], found: ExprNode): ExprNode {
    return conditions.reduce<ExprNode>((base, expr) => ({type: 'Filter', base, expr: rewrite(expr)}), found)
  }

  function rewritePart(node: ExprNode & {type: 'Slice' | 'AccessElement'}): ExprNode | null {
    const slice = sliceOf(node)
    const base = unwrap(node.base)
    const ordered = base.type === 'PipeFuncCall' && base.name === 'order' ? base : null
    const list = slice && listIn(ordered ? unwrap(ordered.base) : base)
    if (!list) return null
    const order = ordered ? orderOf(ordered.args) : null
    if (ordered && !order) return null
    const {found, number} = documents({conditions: list.conditions, order, slice})
    const whole = filtered(list.conditions, found)
    const sorted: ExprNode = ordered ? {...ordered, base: whole, args: ordered.args.map(rewrite)} : whole
    const part = call(sliceCall, [{type: 'Value', value: number}, sorted])
    return node.type === 'AccessElement' ? {...node, base: part, index: 0} : part
  }

  // Of many documents, what is wanted of each takes less memory than all of them.
  function rewriteMap(node: ExprNode & {type: 'Map'}): ExprNode | null {
    const list = isInCondition || isAsynchronous(node) ? null : listIn(node.base)
    const canAsk = list?.conditions.every((condition) => conjunctsOf(condition).every((each) => bindCondition(each, 0)))
    if (!list || !canAsk || !isBoundMap(node.expr)) return null
    const map = rewrite(node.expr)
    const {number, operands} = documents({conditions: list.conditions, order: null, slice: null, map})
    return call(mappedCall, [{type: 'Value', value: number}, ...operands])
  }

  function rewriteCount(node: ExprNode & {type: 'FuncCall'}): ExprNode {
    const [arg] = node.args
    const list = arg && listIn(arg)
    if (!list) return mapChildren(node, rewrite)
    const {found, number, operands} = documents({conditions: list.conditions, order: null, slice: null})
    const counted: ExprNode = {
      type: 'AccessElement',
      base: call(countCall, [{type: 'Value', value: number}, ...operands]),
      index: 0,
    }
    const evaluated: ExprNode = {...node, args: [filtered(list.conditions, found)]}
    return {...node, name: 'coalesce', args: [counted, evaluated]}
  }

  // `score(…)[_score > 0]`: what no part of the score knows is not wanted.
  function rewriteScored(node: ExprNode & {type: 'Filter'}): ExprNode | null {
    const base = unwrap(node.base)
    if (base.type !== 'PipeFuncCall' || base.name !== 'score' || !isPositiveScore(node.expr)) return null
    const list = listIn(base.base)
    if (!list) return null
    const scores = some(base.args.map((arg) => probeOf(scored(arg))))
    const extra: Given[] = scores ? [{probe: scores, isAsked: false}] : []
    const {found} = documents({conditions: [...list.conditions, ...extra], order: null, slice: null})
    const args = base.args.map((arg) => rewrite(loosen(arg)))
    return {...node, base: {...base, base: filtered(list.conditions, found), args}, expr: rewrite(node.expr)}
  }

  function documents(wanted: {
    conditions: readonly (ExprNode | Given)[]
    order: Order | null
    slice: Site['slice']
    map?: ExprNode
  }): {found: ExprNode; number: number; operands: readonly ExprNode[]} {
    const operands: ExprNode[] = []
    const bound: number[] = []
    const conditions = wanted.conditions
      .flatMap<ExprNode | Given>((each) => ('isAsked' in each ? [each] : conjunctsOf(each)))
      .map((each) => placeCondition(each, operands, bound))
    // Rewriting the operands may add sites, so the number is taken first.
    const number = sites.length
    const isConstant = operands.every(
      (operand) => operand.type === 'Value' || (operand.type === 'Parameter' && isAskers(operand)),
    )
    sites.push({conditions, bound, order: wanted.order, map: wanted.map ?? null, slice: wanted.slice, isConstant})
    const rewritten = operands.map(rewrite)
    return {found: call(documentsCall, [{type: 'Value', value: number}, ...rewritten]), number, operands: rewritten}
  }

  function placeCondition(condition: ExprNode | Given, operands: ExprNode[], bound: number[]): Condition {
    if ('isAsked' in condition) return {probe: place(condition.probe, operands), tree: null}
    const probe = probeOf(condition)
    const placed = probe && place(probe, operands)
    const asked = isInCondition || isAsynchronous(condition) ? null : bindCondition(condition, bound.length)
    for (const operand of asked?.operands ?? []) {
      operands.push(operand)
      bound.push(operands.length)
    }
    return {probe: placed, tree: asked && inCondition(asked.tree)}
  }

  function inCondition(node: ExprNode): ExprNode {
    isInCondition = true
    try {
      return rewrite(node)
    } finally {
      isInCondition = false
    }
  }

  function rewriteSearch({value, search}: Search): ExprNode {
    const hits = call(wordsCall, [rewrite(value), rewrite(search)])
    return {type: 'OpCall', op: 'match', left: hits, right: {type: 'Value', value: hit}}
  }

  const rewritten = rewrite(tree)
  return {tree: rewritten, sites, readsDataset: contains(rewritten, (node) => node.type === 'Everything')}
}

/** A condition that stands elsewhere in the query. */
type Given = {probe: Probe<ExprNode>; isAsked: false}

const releases: Given = {
  probe: {kind: 'type', operand: {type: 'Value', value: 'system.release'}},
  isAsked: false,
}

/** A list of documents: `*` with the filters behind it. */
type List = {conditions: readonly ExprNode[]}

function listIn(node: ExprNode): List | null {
  let base = unwrap(node)
  const conditions: ExprNode[] = []
  while (base.type === 'Filter') {
    conditions.unshift(base.expr)
    base = unwrap(base.base)
  }
  return base.type === 'Everything' ? {conditions} : null
}

function sliceOf(node: ExprNode & {type: 'Slice' | 'AccessElement'}): {from: number; to: number} | null {
  const [from, to] =
    node.type === 'Slice' ? [node.left, node.right + (node.isInclusive ? 1 : 0)] : [node.index, node.index + 1]
  // Counted from the end, all must be known.
  return from >= 0 && to >= 0 && (node.type === 'AccessElement' || node.right >= 0) ? {from, to} : null
}

function orderOf(args: readonly ExprNode[]): Order | null {
  const [first, ...others] = args
  if (!first) return null
  const expression = first.type === 'Desc' || first.type === 'Asc' ? first.base : first
  const index = orderIndexOf(expression)
  // Where values are equal, documents are in the order of their ids anyway.
  const hasMore = others.length > 0 && !isId(others[0])
  return index && {index, isDescending: first.type === 'Desc', hasMore}
}

function isId(node: ExprNode | undefined): boolean {
  if (!node) return false
  const expression = unwrap(node.type === 'Asc' ? node.base : node)
  return expression.type === 'AccessAttribute' && !expression.base && expression.name === '_id'
}

function isPositiveScore(node: ExprNode): boolean {
  const test = unwrap(node)
  if (test.type !== 'OpCall' || test.op !== '>') return false
  const [left, right] = [unwrap(test.left), unwrap(test.right)]
  const isScore = left.type === 'AccessAttribute' && !left.base && left.name === '_score'
  return isScore && right.type === 'Value' && typeof right.value === 'number' && right.value >= 0
}

function scored(node: ExprNode): ExprNode {
  const arg = unwrap(node)
  return arg.type === 'FuncCall' && arg.name === 'boost' && arg.args[0] ? scored(arg.args[0]) : arg
}

/** All that is evaluated of a plan, some of it twice. */
export function treesOf({tree, sites}: Plan): readonly (ExprNode | null)[] {
  const asked = sites.flatMap(({map, conditions}) => [map, ...conditions.map((condition) => condition.tree)])
  return [tree, ...asked]
}

/** The indexes that would be of use for the sites. */
export function indexesFor(sites: readonly Site[]): readonly IndexDefinition[] {
  const found = new Map<string, IndexDefinition>()
  const add = (index: IndexDefinition) => void found.set(index.name, index)
  const addAll = (probe: Probe<number>) => {
    if (probe.kind === 'index') add(probe.index)
    if ('of' in probe) for (const part of probe.of) addAll(part)
  }
  for (const {conditions, order} of sites) {
    for (const {probe} of conditions) if (probe) addAll(probe)
    if (order) add(order.index)
  }
  return [...found.values()]
}

function place(probe: Probe<ExprNode>, operands: ExprNode[]): Probe<number> {
  if ('of' in probe) return {...probe, of: probe.of.map((part) => place(part, operands))}
  operands.push(probe.operand)
  return {...probe, operand: operands.length}
}

type Search = {value: ExprNode; search: ExprNode}

function searchOf(node: ExprNode): Search | null {
  if (node.type !== 'OpCall' || node.op !== 'match') return null
  const right = unwrap(node.right)
  const search = right.type === 'FuncCall' && functionName(right) === 'text::query' ? right.args[0] : undefined
  return search ? {value: node.left, search} : null
}

// groq-js counts a group as found or not; without its parentheses a search counts by how often it is found.
function loosen(node: ExprNode): ExprNode {
  if (!contains(node, (each) => functionName(each) === 'text::query')) return node
  if (node.type === 'Group') return loosen(node.base)
  if (node.type === 'And' || node.type === 'Or') return {...node, left: loosen(node.left), right: loosen(node.right)}
  if (node.type !== 'FuncCall' || node.name !== 'boost') return node
  return {...node, args: node.args.map((arg, at) => (at === 0 ? loosen(arg) : arg))}
}
