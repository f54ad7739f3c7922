import {type ExprNode, parse} from 'groq-js'

import {mapChildren} from './ast.ts'
import {functionName} from './syntax.ts'

/**
 * The tree with each `documents::incomingRefCount()` as a count of the documents that refer to the one around it, in the
 * perspective of the query, which an index knows.
 */
export function withIncomingCounts(tree: ExprNode): ExprNode {
  if (tree.type !== 'FuncCall' || functionName(tree) !== 'documents::incomingRefCount' || tree.args.length > 0)
    return mapChildren(tree, withIncomingCounts)
  // The projection is there for `^`, which skips the item of a list.
  return {type: 'Projection', base: {type: 'This'}, expr: incoming}
}

const incoming = parse('count(*[references(^._id)])')
