import {PageLinks} from '#components/navigation/page-links.tsx'
import type {SearchKind} from '#lib/search/kinds.ts'
import {searchPath} from '#lib/search/search-path.ts'

type Props = {question: string; kind: SearchKind | null; page: number; count: number}

/** Links to the other pages of an answer; nothing when there is only one. */
export function ResultPages({question, kind, page, count}: Props) {
  if (count < 2) return null
  return (
    <nav aria-label="Strony wyników" className="pagination search-pages">
      <PageLinks page={page} count={count} pathOf={(number) => searchPath(question, {kind, page: number})} />
    </nav>
  )
}
