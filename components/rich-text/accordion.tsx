import {polish} from '#lib/polish/typography.ts'
import type {AccordionBlock} from '#lib/rich-text/rich-text.ts'

import {SimpleText} from './simple-text.tsx'

/** Passages that open on demand, without script; on paper all of them are open (globals.css). */
export function Accordion({value, open = false}: {value: AccordionBlock; open?: boolean}) {
  return (
    <div className="accordion">
      {(value.items ?? []).map(({_key, title, content}) => (
        <details key={_key} open={open}>
          <summary>{polish(title ?? '')}</summary>
          <div className="accordion-content">
            <SimpleText value={content} />
          </div>
        </details>
      ))}
    </div>
  )
}
