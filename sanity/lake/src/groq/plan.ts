import type {ExprNode} from 'groq-js'

import {contains, mapChildren, unwrap} from './ast.ts'
import {call} from './calls.ts'
import {guardGrowth} from './growth.ts'
import {keyNames} from './keys.ts'
import {every, probeOf} from './probe.ts'
import type {Probe} from './probe.ts'
import {functionName} from './syntax.ts'

/** One place of a query that reads documents. Operands of its probe are positions in the arguments of its call. */
export type Site = {
  /** Where to look; null means everywhere. */
  probe: Probe<number> | null
  /** True when it finds the same each time it is asked within one run. */
  isConstant: boolean
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
/** The call that searches words: the value, then what to search. It answers `hit` as often as it is found. */
export const wordsCall = ' words'
/** What `wordsCall` answers with. */
export const hit = 'hit'

/**
 * Rewrites a parsed query so that every `*` becomes a call for documents, narrowed by the filter behind it, and every
 * `match text::query(…)` becomes a call for words. Filters stay as they are, so the answer does too; and what
 * would grow without bound is guarded (see growth.ts).
 */
export function planQuery(tree: ExprNode): Plan {
  const sites: Site[] = []

  function rewrite(node: ExprNode): ExprNode {
    if (node.type === 'Everything') return documents(null)
    if (node.type === 'Filter') return rewriteFilters(node)
    if (node.type === 'FuncCall' && functionName(node) === 'releases::all') return documents(releases)
    if (node.type === 'PipeFuncCall' && node.name === 'score') {
      return mapChildren({...node, args: node.args.map(loosen)}, rewrite)
    }
    const search = searchOf(node)
    return search ? rewriteSearch(search) : guardGrowth(mapChildren(node, rewrite))
  }

  function rewriteFilters(node: ExprNode & {type: 'Filter'}): ExprNode {
    const conditions = [node.expr]
    let base = unwrap(node.base)
    while (base.type === 'Filter') {
      conditions.unshift(base.expr)
      base = unwrap(base.base)
    }
    if (base.type !== 'Everything') return mapChildren(node, rewrite)
    const found = documents(every(conditions.map(probeOf)))
    return conditions.reduce<ExprNode>((list, expr) => ({type: 'Filter', base: list, expr: rewrite(expr)}), found)
  }

  function documents(probe: Probe<ExprNode> | null): ExprNode {
    const operands: ExprNode[] = []
    const placed = probe && place(probe, operands)
    sites.push({probe: placed, isConstant: operands.every((operand) => operand.type === 'Value')})
    // Rewriting the operands may add sites, so the number is taken first.
    const number: ExprNode = {type: 'Value', value: sites.length - 1}
    return call(documentsCall, [number, ...operands.map(rewrite)])
  }

  function rewriteSearch({value, search}: Search): ExprNode {
    const hits = call(wordsCall, [rewrite(value), rewrite(search)])
    return {type: 'OpCall', op: 'match', left: hits, right: {type: 'Value', value: hit}}
  }

  const rewritten = rewrite(tree)
  return {tree: rewritten, sites, readsDataset: contains(rewritten, (node) => node.type === 'Everything')}
}

const releases: Probe<ExprNode> = {
  kind: 'index',
  index: keyNames.type,
  operand: {type: 'Value', value: 'system.release'},
  isComparison: false,
}

function place(probe: Probe<ExprNode>, operands: ExprNode[]): Probe<number> {
  if (probe.kind !== 'index') return {...probe, of: probe.of.map((part) => place(part, operands))}
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
