import {polish, polishBeforeMore} from '#lib/polish/typography.ts'
import type {TextPart} from '#lib/search/marked-text.ts'

/** A text in which what was asked for is marked. */
export function Marked({parts}: {parts: readonly TextPart[]}) {
  let place = 0
  return parts.map(({text, hit}, index) => {
    const key = place
    place += text.length
    const shown = index === parts.length - 1 ? polish(text) : polishBeforeMore(text)
    return hit ? <mark key={key}>{shown}</mark> : <span key={key}>{shown}</span>
  })
}
