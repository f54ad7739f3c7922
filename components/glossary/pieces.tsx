import type {Piece} from '#lib/rich-text/rich-text.ts'

import {TermLink} from './term-link.tsx'

/** A line of text whose terms are explained. */
export function Pieces({pieces}: {pieces: readonly Piece[]}) {
  return pieces.map(({text, term}, place) =>
    term ? (
      // Pieces of a text have no identity but their place.
      <TermLink key={place} {...term}>
        {text}
      </TermLink>
    ) : (
      text
    ),
  )
}
