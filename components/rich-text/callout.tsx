import {polish} from '#lib/polish/typography.ts'
import {calloutTitles} from '#lib/rich-text/blocks/callout.ts'
import type {CalloutBlock} from '#lib/rich-text/rich-text.ts'

import {SimpleText} from './simple-text.tsx'

/** Something to be noticed: „Ważne”, „Uwaga” or „Podstawa prawna”, said in words and not by colour alone. */
export function Callout({value: {_key, tone, title, text}}: {value: CalloutBlock}) {
  const labelId = `ramka-${_key}`
  return (
    <div className="callout" role="note" aria-labelledby={labelId} data-tone={tone ?? 'note'}>
      <p className="font-bold print:break-after-avoid" id={labelId}>
        {calloutTitles[tone ?? 'note']}
        {title && <>: {polish(title)}</>}
      </p>
      <SimpleText value={text} />
    </div>
  )
}
