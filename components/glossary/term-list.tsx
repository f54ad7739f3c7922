import type {TermSource} from '#lib/glossary/term-uses.ts'
import {counted} from '#lib/polish/plurals.ts'
import {polish} from '#lib/polish/typography.ts'

type TermData = {
  _id: string
  term: string | null
  slug: string | null
  abbreviation: string | null
  definition: string | null
  related: ({_id: string; term: string | null; slug: string | null} | null)[] | null
}

type Props = {
  terms: readonly TermData[]
  /** The pages that use each term, by its `_id`. */
  uses: ReadonlyMap<string, readonly TermSource[]>
}

const pages = {one: 'miejsce', few: 'miejsca', many: 'miejsc'}

/** Terms of one letter: what they mean, what to see as well, and where they are used. */
export function TermList({terms, uses}: Props) {
  return (
    <dl className="terms">
      {terms.map((data) => (
        <div key={data._id} id={data.slug ?? undefined}>
          <dt>
            <dfn>{polish(data.term ?? '')}</dfn>
            {data.abbreviation && <span className="term-abbreviation"> ({data.abbreviation})</span>}
          </dt>
          <dd className="whitespace-pre-line">{polish(data.definition ?? '')}</dd>
          <Related related={data.related} />
          <Uses sources={uses.get(data._id) ?? []} />
        </div>
      ))}
    </dl>
  )
}

function Related({related}: Pick<TermData, 'related'>) {
  const known = (related ?? []).filter((term) => term !== null)
  if (known.length === 0) return null
  return (
    <dd className="term-links">
      Zobacz też:{' '}
      <ul>
        {known.map(({_id, term, slug}) => (
          <li key={_id}>
            <a href={`#${slug}`}>{polish(term ?? '')}</a>
          </li>
        ))}
      </ul>
    </dd>
  )
}

function Uses({sources}: {sources: readonly TermSource[]}) {
  if (sources.length === 0) return null
  return (
    <dd className="term-uses">
      <details>
        <summary>Gdzie o&nbsp;tym piszemy: {counted(sources.length, pages)}</summary>
        <ul>
          {sources.map(({href, title}) => (
            <li key={href}>
              <a href={href}>{polish(title)}</a>
            </li>
          ))}
        </ul>
      </details>
    </dd>
  )
}
