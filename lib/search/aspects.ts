import type {Lemmas} from './lemmas.ts'

// Prefixes that make a verb perfective and little else: „kierować” and „skierować”.
const prefix = /^(?:za|wy|po|z|s|u)(?=[^aeiouy])/

const shortestStem = 5

/**
 * The key that both verbs of a pair have, of which one says that something is done and the other that it is being done:
 * „zgłosić” and „zgłaszać”, „wydać” and „wydawać”, „kierować” and „skierować”. Null for what is no infinitive.
 *
 * @param word folded
 */
export function aspectKey(word: string, lemmas: Lemmas): string | null {
  if (!/[aeiy]c$/.test(word)) return null
  const bare = word.replace(prefix, '')
  const isPair = bare.length >= shortestStem + 2 && lemmas(bare).includes(bare)
  const stem = (isPair ? bare : word)
    .replace(/awac$/, 'ac')
    .replace(/(?:ia|a|i|y|e)c$/, '')
    .replaceAll('sz', 's')
    .replaceAll('o', 'a')
  return stem.length > 2 ? `=${stem}` : null
}

/** Whether a key is that of both verbs of a pair. */
export function isAspectKey(key: string): boolean {
  return key.startsWith('=')
}
