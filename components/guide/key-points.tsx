import type {Piece} from '#lib/rich-text/rich-text.ts'

import {Pieces} from '../glossary/pieces.tsx'

/** The chapter in a few points, with their terms explained. */
export function KeyPoints({points}: {points: readonly (readonly Piece[])[]}) {
  return (
    <ul className="waypoints text-xl">
      {points.map((pieces) => (
        <li key={pieces.map(({text}) => text).join('')} className="after:hidden">
          <Pieces pieces={pieces} />
        </li>
      ))}
    </ul>
  )
}
