import {Fragment} from 'react'

import {searchPath} from '#lib/search/search-path.ts'

/** Questions that the reader may have meant, as links. */
export function MaybeMeant({suggestions}: {suggestions: readonly string[]}) {
  if (suggestions.length === 0) return null
  return (
    <p>
      {'Może chodzi o: '}
      {suggestions.map((suggestion, index) => (
        <Fragment key={suggestion}>
          {index > 0 && ', '}
          <a href={searchPath(suggestion)}>{suggestion}</a>
        </Fragment>
      ))}
    </p>
  )
}
