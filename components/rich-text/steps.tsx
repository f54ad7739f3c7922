import {polish} from '#lib/polish/typography.ts'
import type {StepsBlock} from '#lib/rich-text/rich-text.ts'

import {SimpleText} from './simple-text.tsx'

/** A procedure, step by step, as waypoints of a path. */
export function Steps({value: {_key, title, items}}: {value: StepsBlock}) {
  const titleId = `kroki-${_key}`
  return (
    <div>
      {title && (
        <p className="mb-5 font-serif text-xl font-semibold print:break-after-avoid" id={titleId}>
          {polish(title)}
        </p>
      )}
      <ol className="path-list" aria-labelledby={title ? titleId : undefined}>
        {(items ?? []).map((item) => (
          <li key={item._key}>
            <p className="pt-1 font-bold print:break-after-avoid">{polish(item.title ?? '')}</p>
            <SimpleText value={item.content} />
          </li>
        ))}
      </ol>
    </div>
  )
}
