import {glued} from '../lib/polish/typography.ts'
import {nameOf, type TextChange} from './page-texts.ts'

// Within a line: what stands before and after such a tag is read on, and so is what React's comments part.
const inline = new Set(
  'a abbr b bdi br button cite dfn em i label mark q s small span strong sub sup time u wbr'.split(' '),
)
const lastWord = /\S{0,16}$/

/**
 * No-break spaces in texts where Polish typography wants them (`glued`): the site's own words have them as content has, also
 * where a link or bold type begins in between, and nobody has to think of it.
 */
export function glue(): TextChange {
  // The word that ends the text before, in the same line.
  let before = ''
  return {
    tag(tag) {
      if (!isInline(tag)) before = ''
    },
    text(found, pieces, at) {
      // Without a space in between, two texts stand in boxes side by side.
      const word = found.startsWith(' ') ? before : ''
      const after = found.endsWith(' ') ? letterAfter(pieces, at) : ''
      const whole = glued(word + found + after)
      const text = whole.slice(word.length, whole.length - after.length)
      before = lastWord.exec(before + text)?.[0] ?? ''
      return text
    },
  }
}

function letterAfter(pieces: readonly string[], at: number): string {
  for (let next = at + 1; next < pieces.length; next += 1) {
    const found = pieces[next] ?? ''
    if (!found.startsWith('<')) return /^[\p{L}\p{N}„(–]/u.exec(found)?.[0] ?? ''
    if (!isInline(found)) return ''
  }
  return ''
}

function isInline(tag: string): boolean {
  return tag.startsWith('<!--') || inline.has(nameOf(tag))
}
