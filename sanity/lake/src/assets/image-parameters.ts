import {httpError} from '../errors.ts'

/** How an image is fitted into the width and height asked for (https://www.sanity.io/docs/apis-and-sdks/image-urls). */
export const fits = ['clip', 'crop', 'fill', 'fillmax', 'max', 'scale', 'min'] as const
const formats = ['jpg', 'pjpg', 'png', 'webp', 'avif', 'gif'] as const
const places = ['top', 'bottom', 'left', 'right', 'center', 'focalpoint', 'entropy'] as const
const flips = ['h', 'v', 'hv', 'vh'] as const

type Fit = (typeof fits)[number]
export type ImageFormat = (typeof formats)[number]
export type CropPlace = (typeof places)[number]
export type Rectangle = {left: number; top: number; width: number; height: number}

/** What an image address asks for; sizes in pixels, already multiplied by `dpr`. Undefined means "not asked". */
export type ImageParameters = {
  rect?: Rectangle
  width?: number
  height?: number
  maxWidth?: number
  maxHeight?: number
  minWidth?: number
  minHeight?: number
  fit?: Fit
  crop?: CropPlace[]
  focalPoint: {x: number; y: number}
  format?: ImageFormat
  quality?: number
  background?: string
  blur?: number
  sharpen?: number
  saturation?: number
  invert?: boolean
  orientation?: 0 | 90 | 180 | 270
  flip?: (typeof flips)[number]
  padding?: number
  firstFrame?: boolean
  autoFormat: boolean
}

/** Reads the parameters of an image address. Throws LakeError 400 that names the one that is wrong. */
export function parseImageParameters(query: URLSearchParams): ImageParameters {
  const dpr = numberIn(query, 'dpr', 0.1, 10) ?? 1
  const length = (name: string) => {
    const value = numberIn(query, name, 1, 100_000)
    return value && Math.max(1, Math.round(value * dpr))
  }
  return {
    rect: rectangleIn(query),
    width: length('w'),
    height: length('h'),
    maxWidth: length('max-w'),
    maxHeight: length('max-h'),
    minWidth: length('min-w'),
    minHeight: length('min-h'),
    fit: oneOf(query, 'fit', fits),
    crop: placesIn(query),
    focalPoint: {x: numberIn(query, 'fp-x', 0, 1) ?? 0.5, y: numberIn(query, 'fp-y', 0, 1) ?? 0.5},
    format: oneOf(query, 'fm', formats),
    quality: numberIn(query, 'q', 0, 100),
    background: colorIn(query),
    blur: numberIn(query, 'blur', 0, 2000),
    sharpen: numberIn(query, 'sharp', 0, 100),
    saturation: numberIn(query, 'sat', -100, 100),
    invert: oneOf(query, 'invert', ['true', 'false']) === 'true' || undefined,
    orientation: orientationIn(query),
    flip: oneOf(query, 'flip', flips),
    padding: paddingIn(query, dpr),
    firstFrame: numberIn(query, 'frame', 1, 1) === 1 || undefined,
    autoFormat: oneOf(query, 'auto', ['format']) === 'format',
  }
}

/** True when the parameters ask for anything but the original as it is. */
export function asksForChange(parameters: ImageParameters): boolean {
  // How to fit and where to cut mean nothing without a size.
  const {autoFormat: _auto, focalPoint: _point, fit: _fit, crop: _crop, ...changes} = parameters
  return Object.values(changes).some((value) => value !== undefined)
}

function numberIn(query: URLSearchParams, name: string, min: number, max: number): number | undefined {
  const text = query.get(name)
  if (text === null) return undefined
  const value = Number(text)
  if (text.trim() !== '' && value >= min && value <= max) return value
  throw invalid(name, text, `a number from ${min} to ${max}`)
}

function oneOf<Choice extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const text = query.get(name)
  if (text === null) return undefined
  const choice = choices.find((each) => each === text)
  if (choice) return choice
  throw invalid(name, text, `one of ${choices.join(', ')}`)
}

function rectangleIn(query: URLSearchParams): Rectangle | undefined {
  const text = query.get('rect')
  if (text === null) return undefined
  const numbers = text.split(',').map(Number)
  const [left = NaN, top = NaN, width = NaN, height = NaN] = numbers
  if (
    numbers.length === 4 &&
    [left, top].every((value) => value >= 0) &&
    [width, height].every((value) => value >= 1)
  ) {
    return {left: Math.round(left), top: Math.round(top), width: Math.round(width), height: Math.round(height)}
  }
  throw invalid('rect', text, 'left,top,width,height in pixels of the original')
}

function placesIn(query: URLSearchParams): CropPlace[] | undefined {
  const text = query.get('crop')
  return text?.split(',').map((part) => {
    const place = places.find((each) => each === part)
    if (!place) throw invalid('crop', text, `one or more of ${places.join(', ')}`)
    return place
  })
}

function orientationIn(query: URLSearchParams): 0 | 90 | 180 | 270 | undefined {
  const text = oneOf(query, 'or', ['0', '90', '180', '270'])
  if (text === undefined) return undefined
  return ({'0': 0, '90': 90, '180': 180, '270': 270} as const)[text]
}

const maxPadding = 2000

function paddingIn(query: URLSearchParams, dpr: number): number | undefined {
  const value = numberIn(query, 'pad', 0, maxPadding)
  // The frame is drawn in full, so its size has an end of its own.
  return value && Math.min(maxPadding, Math.round(value * dpr))
}

// Three, four, six or eight hex digits; with four and eight, Sanity puts the alpha channel first.
function colorIn(query: URLSearchParams): string | undefined {
  const text = query.get('bg')
  if (text === null) return undefined
  const digits = text.replace(/^#/, '').toLowerCase()
  if (!/^([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(digits))
    throw invalid('bg', text, 'a colour such as fff or ff00ff00')
  const long = digits.length < 6 ? digits.replaceAll(/./g, '$&$&') : digits
  return long.length === 8 ? `#${long.slice(2)}${long.slice(0, 2)}` : `#${long}`
}

function invalid(name: string, found: string, expected: string) {
  return httpError(400, `Invalid value for parameter "${name}": found "${found.slice(0, 100)}", expected ${expected}.`)
}
