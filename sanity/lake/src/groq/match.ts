import {evaluateSync} from 'groq-js'
import type {ExprNode} from 'groq-js'

import type {LakeDocument} from '../document.ts'
import {queryParseError} from '../errors.ts'
import {unwrap} from './ast.ts'
import {answering} from './calls.ts'
import {checkGrowth, growthCall} from './growth.ts'
import {countCall, documentsCall, mappedCall, planQuery, sliceCall, wordsCall} from './plan.ts'
import {findWords} from './query.ts'
import {parseQuery, refuseUnsupported} from './syntax.ts'

/** What a filter may ask about besides the document. */
export type FilterContext = {identity?: string; now?: () => number}

/**
 * The filter of a query such as `*[_type == "page"] | order(title){title}` as a test of one document. Only the filters
 * right behind `*` count; what follows (order, slice, score, projection) does not, and `*` alone admits everything.
 * Joins find nothing: a listener and a grant look at one document, as Sanity's do.
 * @throws LakeError 400 for what is not GROQ and for queries that do not begin with `*`
 */
export function compileFilter(
  query: string,
  params: Record<string, unknown> = {},
  context: FilterContext = {},
): (document: LakeDocument) => boolean {
  const conditions = filtersOf(parseQuery(query, params))
  if (conditions === null) {
    throw queryParseError('Only queries of the form *[filter] can be matched with a document.', query, 0, query.length)
  }
  const trees = conditions.map((condition) => planQuery(condition).tree)
  for (const tree of trees) refuseUnsupported(query, tree)
  return (document) => trees.every((tree) => holds(tree, document, context))
}

const noDocuments = answering(() => [])

function holds(tree: ExprNode, document: LakeDocument, {identity = '', now}: FilterContext): boolean {
  const options = {
    root: document,
    dataset: [],
    params: {
      [documentsCall]: noDocuments,
      [mappedCall]: noDocuments,
      [sliceCall]: noDocuments,
      [countCall]: noDocuments,
      [wordsCall]: findWords,
      [growthCall]: checkGrowth,
    },
    timestamp: now ? new Date(now()) : new Date(),
    identity,
    dereference: () => null,
  }
  try {
    return evaluateSync(tree, options).data === true
  } catch {
    // A filter that cannot be evaluated admits nothing, as null does.
    return false
  }
}

function filtersOf(tree: ExprNode): readonly ExprNode[] | null {
  let node = unwrap(tree)
  let filters: ExprNode[] = []
  while (node.type !== 'Everything') {
    // Filters behind a projection or a score are not about the document as it is.
    filters = node.type === 'Filter' ? [node.expr, ...filters] : []
    const base = 'base' in node ? node.base : undefined
    if (base === undefined) return null
    node = unwrap(base)
  }
  return filters
}
