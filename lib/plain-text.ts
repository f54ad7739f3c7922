import type {TextBlock} from './rich-text.ts'

/** The words of a paragraph or heading, without marks. */
export function blockText({children}: Pick<TextBlock, 'children'>): string {
  return (children ?? []).map((span) => span.text ?? '').join('')
}

/** Shortens a text for a description: whole words, at most `length` characters, an ellipsis where something is missing. */
export function excerpt(text: string, length = 160): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length)
  const lastSpace = cut.lastIndexOf(' ')
  return `${cut.slice(0, lastSpace > 0 ? lastSpace : length).replace(/[\s.,;:–-]+$/, '')}…`
}
