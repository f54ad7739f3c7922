import {maxSideOf} from './image-limits.ts'
import type {CropPlace, ImageParameters, Rectangle} from './image-parameters.ts'

export type Size = {width: number; height: number}

/**
 * How to get from an image to what is asked for: cut `region` out of it, scale that to `size`, and set it in the
 * middle of `canvas`. With `entropy` the region is found by what is in the picture: scale the whole until it covers `size`.
 */
export type Geometry = {region: Rectangle; size: Size; canvas: Size; entropy: boolean}

/** Works the geometry out for an image (or the cut-out of one) of this size and so many frames. Pure. */
export function geometryOf(source: Size, parameters: ImageParameters, frames = 1): Geometry {
  const wanted = wantedBox(source, parameters)
  const {region, size, canvas} = fitted(source, wanted, parameters)
  const bound = boundOf(size, canvas, parameters, maxSideOf(frames))
  const entropy = cuts(parameters) && parameters.crop?.includes('entropy') === true
  return {region, size: scaled(size, bound), canvas: scaled(canvas, bound), entropy}
}

type Box = {width: number | undefined; height: number | undefined}

function wantedBox(source: Size, {width, height, fit}: ImageParameters): Box {
  if (fit !== 'scale' || (width === undefined && height === undefined)) return {width, height}
  return {width: width ?? source.width, height: height ?? source.height}
}

function fitted(source: Size, box: Box, parameters: ImageParameters): Omit<Geometry, 'entropy'> {
  const whole = {left: 0, top: 0, width: source.width, height: source.height}
  const inside = within(source, box)
  const {width, height} = box
  if (width === undefined || height === undefined) {
    const size = scaled(source, atMostOriginal(parameters) ? Math.min(1, inside) : inside)
    return {region: whole, size, canvas: size}
  }
  const target = {width, height}
  switch (parameters.fit ?? 'clip') {
    case 'scale':
      return {region: whole, size: target, canvas: target}
    case 'crop':
      return {region: cut(source, target, parameters), size: target, canvas: target}
    case 'min': {
      const size = scaled(target, Math.min(1, source.width / width, source.height / height))
      return {region: cut(source, target, parameters), size, canvas: size}
    }
    case 'fill':
      return {region: whole, size: scaled(source, inside), canvas: target}
    case 'fillmax':
      return {region: whole, size: scaled(source, Math.min(1, inside)), canvas: target}
    case 'max': {
      const size = scaled(source, Math.min(1, inside))
      return {region: whole, size, canvas: size}
    }
    case 'clip': {
      const size = scaled(source, inside)
      return {region: whole, size, canvas: size}
    }
  }
}

function atMostOriginal({fit}: ImageParameters): boolean {
  return fit === 'max' || fit === 'min' || fit === 'fillmax'
}

function cuts({fit, width, height}: ImageParameters): boolean {
  return (fit === 'crop' || fit === 'min') && width !== undefined && height !== undefined
}

// The largest part of the source that has the target's proportions, as near to the wished place as the edges allow.
function cut(source: Size, target: Size, parameters: ImageParameters): Rectangle {
  const scale = Math.min(source.width / target.width, source.height / target.height)
  const width = Math.max(1, Math.min(source.width, Math.round(target.width * scale)))
  const height = Math.max(1, Math.min(source.height, Math.round(target.height * scale)))
  const {x, y} = centerOf(parameters)
  const left = Math.round(Math.max(0, Math.min(source.width - width, x * source.width - width / 2)))
  const top = Math.round(Math.max(0, Math.min(source.height - height, y * source.height - height / 2)))
  return {left, top, width, height}
}

function centerOf({crop = [], focalPoint}: ImageParameters): {x: number; y: number} {
  if (crop.includes('focalpoint')) return focalPoint
  const side = (first: CropPlace, last: CropPlace) => (crop.includes(first) ? 0 : crop.includes(last) ? 1 : 0.5)
  return {x: side('left', 'right'), y: side('top', 'bottom')}
}

// The factor that keeps the outcome between the least and the most asked for, and below what this lake makes.
function boundOf(size: Size, canvas: Size, parameters: ImageParameters, maxSide: number): number {
  const {minWidth = 0, minHeight = 0, maxWidth = Infinity, maxHeight = Infinity, padding = 0} = parameters
  const min = Math.max(1, minWidth / size.width, minHeight / size.height)
  const max = Math.min(maxWidth / size.width, maxHeight / size.height)
  const room = maxSide - 2 * Math.min(padding, maxSide / 4)
  return Math.min(min, max, room / Math.max(canvas.width, canvas.height))
}

function within(source: Size, {width = Infinity, height = Infinity}: Box): number {
  const scale = Math.min(width / source.width, height / source.height)
  return Number.isFinite(scale) ? scale : 1
}

function scaled({width, height}: Size, factor: number): Size {
  return {width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor))}
}
