import type {Answer} from '#lib/search/find.ts'
import {type SearchKind, searchKindTitle} from '#lib/search/kinds.ts'
import {searchPath} from '#lib/search/search-path.ts'

type Props = Pick<Answer, 'question' | 'counts'> & {kind: SearchKind | null}

/** Narrows the answer to one part of the site; each link says how much is there. */
export function KindFilter({question, counts, kind}: Props) {
  const all = counts.reduce((sum, {count}) => sum + count, 0)
  const choices = [{kind: null, title: 'Wszystko', count: all}, ...counts.map(withTitle)]
  return (
    <nav aria-label="Zawęź wyniki">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm lg:flex-col">
        {choices.map((choice) => (
          <li key={choice.title}>
            <a
              href={searchPath(question, {kind: choice.kind})}
              className={choice.kind === kind ? `${link} ${chosen}` : `${link} no-underline hover:underline`}
              aria-current={choice.kind === kind ? 'true' : undefined}
            >
              {choice.title} <span className="font-normal text-ink-soft tabular-nums">{choice.count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const link = 'inline-block py-1'
const chosen = 'font-bold text-inherit decoration-vine decoration-2'

function withTitle({kind, count}: Answer['counts'][number]) {
  return {kind, count, title: searchKindTitle(kind)}
}
