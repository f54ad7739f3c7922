import {polish} from '#lib/polish/typography.ts'

type Neighbour = {title: string; href: string} | null

type Props = {
  label: string
  previous: Neighbour
  next: Neighbour
  /** Words above the links, e.g. „Poprzedni rozdział”. */
  words: {previous: string; next: string}
}

/** Where to go from here in a sequence. */
export function PreviousNext({label, previous, next, words}: Props) {
  if (!previous && !next) return null
  return (
    <nav aria-label={label} className="previous-next">
      {previous && <NeighbourLink rel="prev" word={words.previous} neighbour={previous} />}
      {next && <NeighbourLink rel="next" word={words.next} neighbour={next} />}
    </nav>
  )
}

function NeighbourLink({
  rel,
  word,
  neighbour,
}: {
  rel: 'prev' | 'next'
  word: string
  neighbour: NonNullable<Neighbour>
}) {
  return (
    <a href={neighbour.href} rel={rel} className={rel === 'prev' ? 'neighbour' : 'neighbour neighbour-next'}>
      <span className="meta">{word}</span>
      <span className="neighbour-title">{polish(neighbour.title)}</span>
    </a>
  )
}
