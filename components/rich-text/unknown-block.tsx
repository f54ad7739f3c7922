import {polish} from '#lib/polish/typography.ts'
import {unknownWords} from '#lib/rich-text/plain-text.ts'

/** The words of a block that editors have before the site knows how to draw it. */
export function UnknownBlock({value}: {value: unknown}) {
  const lines = unknownWords(value).map((words) => polish(words))
  // Lines of an unknown block have no identity but their place.
  return lines.map((words, place) => <p key={place}>{words}</p>)
}
