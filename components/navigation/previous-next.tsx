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
    <nav
      aria-label={label}
      className="mt-between grid gap-x-12 gap-y-6 border-t-2 border-vine pt-6 sm:grid-cols-2 print:hidden"
    >
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
    <a href={neighbour.href} rel={rel} className={`no-underline ${rel === 'next' ? 'sm:col-start-2 sm:text-end' : ''}`}>
      <span className="block text-sm text-ink-soft">{word}</span>
      <span className="title-link font-serif text-xl leading-tight font-semibold">{polish(neighbour.title)}</span>
    </a>
  )
}
