import {polish} from '#lib/polish/typography.ts'
import type {AccordionBlock, SimpleText as SimpleTextValue} from '#lib/rich-text/rich-text.ts'

import {SimpleText} from './simple-text.tsx'

/** Passages that open on demand, without script; on paper all of them are open (print.css). */
export function Accordion({value, open = false}: {value: AccordionBlock; open?: boolean}) {
  return (
    <div className="border-t border-rule">
      {(value.items ?? []).map(({_key, title, content}) => (
        <Unfolding key={_key} title={polish(title ?? '')} content={content} open={open} />
      ))}
    </div>
  )
}

type UnfoldingProps = {title: string; content: SimpleTextValue | null; open: boolean}

/** A text that waits behind its title. */
export function Unfolding({title, content, open}: UnfoldingProps) {
  return (
    <details open={open} className="border-b border-rule">
      <summary className="py-3 font-bold hover:text-vine">{title}</summary>
      <div className="ps-4 pb-5">
        <SimpleText value={content} />
      </div>
    </details>
  )
}
