import {Fragment} from 'react'

import {polish} from '#lib/polish/typography.ts'
import type {Found} from '#lib/search/find.ts'
import {searchKindTitle} from '#lib/search/kinds.ts'

import {DateText} from '../content/date-text.tsx'
import {Marked} from './marked.tsx'

/** A page that answers: what it is, the words around what was asked for, and the parts where they stand. */
export function SearchResult({result}: {result: Found}) {
  const {kind, note, date, path, title, excerpt, places} = result
  return (
    <li className="search-result">
      <p className="meta">
        {searchKindTitle(kind)}
        {date && (
          <>
            {' · '}
            <DateText date={date} />
          </>
        )}
        {note && ` · ${polish(note)}`}
      </p>
      <h3>
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
        <p className="search-places">
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
