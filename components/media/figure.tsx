import {polish} from '#lib/polish/typography.ts'
import type {Picture as PictureData} from '#lib/rich-text/rich-text.ts'

import {Picture} from './picture.tsx'

type Props = {picture: PictureData; sizes: string; leading?: boolean; eager?: boolean}

/** A picture with its caption and author. */
export function Figure({picture, sizes, leading, eager}: Props) {
  const {asset, caption, credit} = picture
  if (!asset?.width || !asset.height) return null
  return (
    <figure>
      <Picture picture={picture} sizes={sizes} leading={leading} eager={eager} />
      {(caption || credit) && (
        <figcaption className="mt-2 text-sm text-ink-soft">
          {caption && <span>{polish(caption)} </span>}
          {credit && <span>{polish(credit)}</span>}
        </figcaption>
      )}
    </figure>
  )
}
