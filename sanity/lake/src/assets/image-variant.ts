import {usualQuality} from './encode-image.ts'
import type {ImageFormat, ImageParameters} from './image-parameters.ts'

/** The upright size of an original. */
type Size = {width: number; height: number}

/**
 * The parameters without what makes no difference that anybody sees, and in whole steps: so that made-up addresses make
 * no second image, and no second file, of the same picture.
 */
export function canonicalParameters(parameters: ImageParameters, original: Size, format: ImageFormat): ImageParameters {
  const {fit, width, height, crop, focalPoint, quality, rect} = parameters
  const cuts = (fit === 'crop' || fit === 'min') && width !== undefined && height !== undefined
  const aims = cuts && crop?.includes('focalpoint')
  const hasQuality = format !== 'png' && format !== 'gif'
  const isWhole = rect?.left === 0 && rect.top === 0 && rect.width >= original.width && rect.height >= original.height
  return {
    ...parameters,
    autoFormat: false,
    rect: isWhole ? undefined : rect,
    crop: cuts ? crop : undefined,
    focalPoint: aims ? {x: percent(focalPoint.x), y: percent(focalPoint.y)} : {x: 0.5, y: 0.5},
    quality: hasQuality ? Math.max(1, Math.round(quality ?? usualQuality)) : undefined,
    blur: steps(parameters.blur),
    sharpen: steps(parameters.sharpen),
    saturation: steps(parameters.saturation),
  }
}

function percent(share: number): number {
  return Math.round(share * 1000) / 1000
}

function steps(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value) || undefined
}
