import {picturePath, pictureRect, usefulWidths} from '#lib/media/pictures.ts'
import type {Picture as PictureData} from '#lib/rich-text/rich-text.ts'

type Props = {
  picture: PictureData
  /** How wide the picture is drawn, for the browser's choice of file. */
  sizes: string
  /** Width ÷ height to cut to, around the hotspot; without it the picture keeps its own shape. */
  aspect?: number
  /** True for the one picture that is seen first. */
  leading?: boolean
  /** True where the page is made for paper: a picture that waits to be scrolled to would be missing there. */
  eager?: boolean
}

/**
 * A picture from this site's own origin in the sizes it is needed. Until it has loaded, its blurred miniature shows:
 * a second image underneath, since a strict Content-Security-Policy allows no style attribute for a background.
 */
export function Picture({picture, sizes, aspect, leading = false, eager = false}: Props) {
  const {asset, crop, hotspot, decorative, alt} = picture
  if (!asset?.width || !asset.height) return null
  const rect = pictureRect({width: asset.width, height: asset.height}, crop, hotspot, aspect ?? null)
  const {width, height} = rect ?? {width: asset.width, height: asset.height}
  const widths = usefulWidths(width)
  return (
    <span className="relative block overflow-hidden bg-sunk">
      {/* A miniature shows the whole original: under a part of it, or under see-through pixels, it would be wrong. */}
      {asset.lqip && asset.isOpaque && !rect && (
        <img
          className="absolute inset-0 h-full scale-110 object-cover blur-md print:hidden"
          src={asset.lqip}
          alt=""
          width={width}
          height={height}
          aria-hidden="true"
        />
      )}
      <img
        className="relative h-auto w-full dark:brightness-[0.88]"
        src={picturePath(asset._id, widths.at(-1) ?? width, rect)}
        srcSet={widths.map((option) => `${picturePath(asset._id, option, rect)} ${option}w`).join(', ')}
        sizes={sizes}
        width={width}
        height={height}
        alt={decorative ? '' : (alt ?? '')}
        loading={leading || eager ? 'eager' : 'lazy'}
        fetchPriority={leading ? 'high' : undefined}
        decoding="async"
      />
    </span>
  )
}
