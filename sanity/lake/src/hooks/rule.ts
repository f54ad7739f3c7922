import {evaluate} from 'groq-js'
import type {ExprNode} from 'groq-js'

import type {LakeDocument} from '../document.ts'
import {queryParseError} from '../errors.ts'
import {contains} from '../groq/ast.ts'
import {parseQuery, refuseUnsupported} from '../groq/syntax.ts'
import type {HookRule} from '../store/hooks.ts'

/** A change of one document. */
export type Change = {before: LakeDocument | null; after: LakeDocument | null}

/** What a rule may ask about besides the change. */
type RuleContext = {
  /** ms since the epoch */
  now: number
  projectId: string
  dataset: string
  /** The document that a projection follows a reference to. */
  document: (id: string) => LakeDocument | null
}

/** A rule's GROQ, ready to be asked: the JSON of what a change gives, or null where the filter does not admit it. */
export type CompiledRule = (change: Change, context: RuleContext) => Promise<string | null>

/**
 * Reads filter and projection of a webhook.
 * @throws LakeError 400 for what is not GROQ, and for what looks at more than the change (and, in a projection, at what it
 * refers to)
 */
export function compileRule({filter, projection}: Pick<HookRule, 'filter' | 'projection'>): CompiledRule {
  const condition = filter === null ? null : parsed(filter)
  const shape = projection === null ? null : parsed(projection)
  if (filter !== null && condition && contains(condition, ({type}) => type === 'Deref'))
    throw refusal(filter, 'The filter of a webhook cannot follow references; its projection can.')
  return async (change, context) => {
    const document = change.after ?? change.before
    if (condition && (await valueOf(condition, change, context)) !== true) return null
    return JSON.stringify(shape ? ((await valueOf(shape, change, context)) ?? null) : document)
  }
}

function parsed(groq: string): ExprNode {
  const tree = parseQuery(groq, {}, 'delta')
  refuseUnsupported(groq, tree)
  if (contains(tree, ({type}) => type === 'Everything'))
    throw refusal(groq, 'A webhook looks at one document: its filter and projection cannot query others by *.')
  return tree
}

function refusal(groq: string, description: string) {
  return queryParseError(description, groq, 0, groq.length)
}

async function valueOf(tree: ExprNode, {before, after}: Change, context: RuleContext): Promise<unknown> {
  const {now, projectId, dataset, document} = context
  const value = await evaluate(tree, {
    root: after ?? before,
    before,
    after,
    dataset: [],
    timestamp: new Date(now),
    sanity: {projectId, dataset},
    dereference: ({_ref}) => Promise.resolve(document(_ref)),
  })
  const found: unknown = await value.get()
  return found
}
