import type {Picture as PictureData} from '#lib/rich-text.ts'
import {polish} from '#lib/typography.ts'

import {Picture} from './picture.tsx'

/** A picture with its caption and author. */
export function Figure({picture, sizes, leading}: {picture: PictureData; sizes: string; leading?: boolean}) {
  const {asset, caption, credit} = picture
  if (!asset?.width || !asset.height) return null
  return (
    <figure className="figure">
      <Picture picture={picture} sizes={sizes} leading={leading} />
      {(caption || credit) && (
        <figcaption>
          {caption && <span>{polish(caption)} </span>}
          {credit && <span className="credit">{polish(credit)}</span>}
        </figcaption>
      )}
    </figure>
  )
}
