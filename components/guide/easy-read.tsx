import {Picture} from '#components/media/picture.tsx'
import {polish} from '#lib/polish/typography.ts'
import type {Picture as PictureData, SimpleText as SimpleTextValue} from '#lib/rich-text/rich-text.ts'

import {SimpleText} from '../rich-text/simple-text.tsx'

export type EasyReadData = {
  checkedBy: string | null
  parts: {_key: string; heading: string | null; text: SimpleTextValue | null; picture: PictureData | null}[] | null
}

/** Easy-to-read text: large letters, a sentence in each line, pictures of what it says, and who has checked it. */
export function EasyRead({text: {parts, checkedBy}}: {text: EasyReadData}) {
  return (
    <div className="grid gap-y-between text-xl leading-[1.75] hyphens-none [&_p]:text-wrap">
      {(parts ?? []).map(({_key, heading, text, picture}) => (
        <section key={_key} aria-labelledby={`czesc-${_key}`}>
          <h2 id={`czesc-${_key}`} className="font-sans text-part font-bold tracking-normal">
            {polish(heading ?? '')}
          </h2>
          <div className="mt-4 grid gap-x-8 gap-y-4 print:block">
            {/* Such texts are printed and handed over: no picture may wait to be scrolled to. */}
            {picture?.asset && (
              <div className="max-w-[16em] self-start lg:col-start-1 lg:row-start-1 lg:-ms-text lg:w-margin print:mb-[4mm] print:w-[60mm]">
                <Picture picture={picture} sizes="(min-width: 36rem) 14rem, 92vw" eager />
              </div>
            )}
            <div className="rich-text *:not-first:mt-2 lg:col-start-1 lg:row-start-1">
              <SimpleText value={text} />
            </div>
          </div>
        </section>
      ))}
      <p className="text-sm text-ink-soft">
        {checkedBy
          ? polish(`Ten tekst sprawdzili: ${checkedBy}.`)
          : 'Tego tekstu nie sprawdziły jeszcze osoby, dla których powstał.'}
      </p>
    </div>
  )
}
