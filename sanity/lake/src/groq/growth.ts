import type {ExprNode} from 'groq-js'

import {shareOfHeap} from '../memory.ts'
import {isTooLarge} from './answer-size.ts'
import {answering, call, isCall} from './calls.ts'
import {functionName} from './syntax.ts'

/** The call that lets a value pass, in a list of its own, unless it has grown too large. */
export const growthCall = ' growth'

// Characters of a text and items of a list. Far above any document's, far below what the engine cannot bear.
const maxGrown = shareOfHeap(4_000_000)

/** What makes a value larger than those it is given, and so, one behind the other, doubles it with every few letters. */
const growing = new Set(['string::split', 'array::join', 'pt::text'])

/**
 * The node with its operands guarded where it makes of them something larger. A few hundred letters of
 * `{"a": a + a}{"a": a + a}…` make a text of half a gigabyte; what the engine then does with it (`split` most of all)
 * no time limit can end, and more memory than there is ends the process. `node` is rewritten already.
 */
export function guardGrowth(node: ExprNode): ExprNode {
  if (isCall(node)) return node
  if (node.type === 'OpCall' && node.op === '+') return {...node, left: guarded(node.left), right: guarded(node.right)}
  if (node.type === 'Array') {
    return {
      ...node,
      elements: node.elements.map((element) =>
        element.isSplat ? {...element, value: guarded(element.value)} : element,
      ),
    }
  }
  if (node.type !== 'FuncCall' || !growing.has(functionName(node) ?? '')) return node
  // Of blocks it is the texts deep inside that are joined.
  const isDeep = node.name === 'text'
  return {...node, args: node.args.map((arg) => guarded(arg, isDeep))}
}

// What stands in the query itself is as long as the query.
function guarded(node: ExprNode, isDeep = false): ExprNode {
  if (node.type === 'Value') return node
  return {type: 'AccessElement', base: call(growthCall, [node, {type: 'Value', value: isDeep}]), index: 0}
}

/** The value of the parameter `growthCall`. */
export const checkGrowth = answering(([value, isDeep]) => {
  if (isDeep === true ? isTooLarge(value, maxGrown) : sizeOf(value) > maxGrown)
    throw new Error(`it makes a text or list of more than ${maxGrown} parts.`)
  return [value]
})

// Of a list its own texts too, since they are what is joined; not the documents in it, which it shares.
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (!Array.isArray(value)) return 0
  let size = value.length
  for (const item of value) {
    if (typeof item === 'string') size += item.length
    if (size > maxGrown) return size
  }
  return size
}
