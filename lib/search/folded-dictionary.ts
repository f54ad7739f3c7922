import {fold} from '#lib/polish/letters.ts'

/** The words of a Hunspell dictionary (`.dic`) folded; the flags after the slash stay as they are. */
export function foldWords(dictionary: string): string {
  return dictionary.replace(/^([^/\n]*)/gm, fold)
}

/**
 * The rules of a Hunspell affix file (`.aff`) folded. In a condition such as `[^l]` a letter may only be excluded where
 * every letter that folds to it is: „ł” satisfies `[^l]`, so that `[^lł]` becomes `[^l]`, and `[^l]` becomes `.`.
 *
 * @see https://manpages.debian.org/unstable/libhunspell-dev/hunspell.5.en.html
 */
export function foldAffixes(affixes: string): string {
  return affixes.replace(/^((?:SFX|PFX)\s+\S+\s+)(?![YN]\s+\d)(.*)$/gm, (_line, head: string, rule: string) => {
    return head + fold(rule.replace(/\[\^([^\]]*)\]/g, (_class, letters: string) => excluding(letters)))
  })
}

const marked: Record<string, string> = {a: 'ą', c: 'ć', e: 'ę', l: 'ł', n: 'ń', o: 'ó', s: 'ś', z: 'źż'}

function excluding(letters: string): string {
  const excluded = Array.from(letters).filter((letter) => {
    return /[a-z]/.test(letter) && Array.from(marked[letter] ?? '').every((other) => letters.includes(other))
  })
  return excluded.length > 0 ? `[^${excluded.join('')}]` : '.'
}
