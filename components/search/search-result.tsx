import {Fragment} from 'react'

import {polish, polishBeforeMore} from '#lib/polish/typography.ts'
import type {Found} from '#lib/search/find.ts'
import {searchKindTitle} from '#lib/search/kinds.ts'
import type {TextPart} from '#lib/search/marked-text.ts'

import {DateText} from '../content/date-text.tsx'

/** A page that answers: what it is, the words around what was asked for, and the parts where they stand. */
export function SearchResult({result}: {result: Found}) {
  const {kind, note, date, path, title, excerpt, places} = result
  return (
    <li className="border-rule py-6 not-first:border-t">
      <p className="text-sm text-ink-soft">
        {searchKindTitle(kind)}
        {date && (
          <>
            {' · '}
            <DateText date={date} />
          </>
        )}
        {note && ` · ${polish(note)}`}
      </p>
      <h3 className="my-1 leading-tight">
        <a href={path}>
          <Marked parts={title} />
        </a>
      </h3>
      {excerpt.length > 0 && (
        <p>
          <Marked parts={excerpt} />
        </p>
      )}
      {places.length > 0 && (
        <p className="mt-1 text-sm leading-loose">
          {'Przejdź do części: '}
          {places.map((part, index) => (
            <Fragment key={part.path}>
              {index > 0 && ' · '}
              <a href={part.path}>
                <Marked parts={part.heading} />
              </a>
            </Fragment>
          ))}
        </p>
      )}
    </li>
  )
}

/** A text in which what was asked for is marked. */
function Marked({parts}: {parts: readonly TextPart[]}) {
  let place = 0
  return parts.map(({text, hit}, index) => {
    const key = place
    place += text.length
    const shown = index === parts.length - 1 ? polish(text) : polishBeforeMore(text)
    return hit ? <mark key={key}>{shown}</mark> : <span key={key}>{shown}</span>
  })
}
