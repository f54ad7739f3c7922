import {blocksToText} from '../blocks/blocks-to-text.ts'
import {check, type Check} from './check.ts'

/** Longest sentence of an easy-to-read text, in words. */
const longest = 15

/** Easy-to-read texts have short sentences, each of them in a paragraph or item of its own. */
export function checkEasySentences(blocks: unknown): Check {
  const sentences = paragraphs(blocks).flatMap((text) => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u))
  const long = sentences.find((sentence) => sentence.split(/\s+/).length > longest)
  return check(long === undefined, `To zdanie ma więcej niż ${longest} słów. Podziel je: „${long}”`)
}

function paragraphs(blocks: unknown): string[] {
  return Array.isArray(blocks) ? blocks.map((block) => blocksToText([block])) : []
}
