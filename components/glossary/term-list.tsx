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
    <dl className="grid gap-y-6">
      {terms.map((data) => (
        <div key={data._id} id={data.slug ?? undefined} className="print:break-inside-avoid">
          <dt className="font-serif text-xl leading-tight font-semibold">
            <dfn className="not-italic">{polish(data.term ?? '')}</dfn>
            {data.abbreviation && ` (${data.abbreviation})`}
          </dt>
          <dd className="mt-1 whitespace-pre-line">{polish(data.definition ?? '')}</dd>
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
    <dd className="mt-2 text-sm text-ink-soft">
      Zobacz też:{' '}
      <ul className="inline">
        {known.map(({_id, term, slug}) => (
          <li key={_id} className="inline not-last:after:content-[',_']">
            <a href={`#${slug}`} className="py-0.5">
              {polish(term ?? '')}
            </a>
          </li>
        ))}
      </ul>
    </dd>
  )
}

function Uses({sources}: {sources: readonly TermSource[]}) {
  if (sources.length === 0) return null
  return (
    <dd className="mt-2 text-sm text-ink-soft print:hidden">
      <details>
        <summary className="py-0.5">Gdzie o&nbsp;tym piszemy: {counted(sources.length, pages)}</summary>
        <ul className="ps-4 pt-1">
          {sources.map(({href, title}) => (
            <li key={href}>
              <a href={href} className="inline-block py-0.5">
                {polish(title)}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </dd>
  )
}
