/** The words of a paragraph or heading, without marks. */
export function blockText({children}: {children?: readonly {text?: string | null}[] | null}): string {
  return (children ?? []).map((span) => span.text ?? '').join('')
}

// The end of a sentence, not of an abbreviation such as „2017 r.” or „art.”: a longer word before, a capital after.
const wholeSentences = /^.*\p{L}{4}[”)]?[.!?](?= [\p{Lu}„])/su

// What must not stand at the end of a cut text: marks, and one-letter words, which belong to the next.
const loose = /(?:[\s.,;:–-]|(?<=\s)[aiouwz](?=[\s.,;:–-]|$))+$/iu

/**
 * Shortens a text for a description to at most `length` characters: whole sentences where they fill half of it, else
 * whole words and an ellipsis.
 */
export function excerpt(text: string, length = 160): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const sentences = wholeSentences.exec(line.slice(0, length + 2))?.[0] ?? ''
  if (sentences.length >= length / 2 && sentences.length <= length) return sentences
  const cut = line.slice(0, length)
  const lastSpace = cut.lastIndexOf(' ')
  return `${cut.slice(0, lastSpace > 0 ? lastSpace : length).replace(loose, '')}…`
}
