import {Figure} from '#components/media/figure.tsx'
import type {PictureBlock} from '#lib/rich-text/rich-text.ts'

/** A picture in the text. */
export function TextPicture({value, eager = false}: {value: PictureBlock; eager?: boolean}) {
  return <Figure picture={value} sizes="(min-width: 64rem) 40rem, 92vw" eager={eager} />
}
