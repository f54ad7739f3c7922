import {polish} from '#lib/typography.ts'

export type TermData = {
  _id: string
  term: string | null
  slug: string | null
  abbreviation: string | null
  definition: string | null
}

/** Terms of one letter with what they mean. */
export function TermList({terms}: {terms: readonly TermData[]}) {
  return (
    <dl className="terms">
      {terms.map(({_id, term, slug, abbreviation, definition}) => (
        <div key={_id} id={slug ?? undefined}>
          <dt>
            <dfn>{polish(term ?? '')}</dfn>
            {abbreviation && <span className="term-abbreviation"> ({abbreviation})</span>}
          </dt>
          <dd className="whitespace-pre-line">{polish(definition ?? '')}</dd>
        </div>
      ))}
    </dl>
  )
}
