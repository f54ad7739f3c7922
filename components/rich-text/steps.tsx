import {polish} from '#lib/polish/typography.ts'
import type {StepsBlock} from '#lib/rich-text/rich-text.ts'

import {SimpleText} from './simple-text.tsx'

/** A procedure, step by step, as waypoints of a path. */
export function Steps({value: {_key, title, items}}: {value: StepsBlock}) {
  const titleId = `kroki-${_key}`
  return (
    <div className="steps">
      {title && (
        <p className="steps-title" id={titleId}>
          {polish(title)}
        </p>
      )}
      <ol className="path-list" aria-labelledby={title ? titleId : undefined}>
        {(items ?? []).map((item) => (
          <li key={item._key}>
            <p className="step-title">{polish(item.title ?? '')}</p>
            <SimpleText value={item.content} />
          </li>
        ))}
      </ol>
    </div>
  )
}
