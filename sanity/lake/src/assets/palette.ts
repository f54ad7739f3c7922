import type {Sharp} from 'sharp'

import {type Color, foregroundOn, hexOf, type Hsl, hslOf, rgbOf} from './color.ts'

/** A colour of a palette on the wire; `population` is its share of the picture in per cent. */
type Swatch = {
  _type: 'sanity.imagePaletteSwatch'
  background: string
  foreground: string
  title: string
  population: number
}

type Target = {name: string; saturation: Range; lightness: Range}
/** least, wished, most */
type Range = readonly [number, number, number]
type Candidate = {color: Color; hsl: Hsl; share: number}

const vivid: Range = [0.35, 1, 1]
const subdued: Range = [0, 0.3, 0.4]
const light: Range = [0.55, 0.74, 1]
const middle: Range = [0.3, 0.5, 0.7]
const dark: Range = [0, 0.26, 0.45]

// The six characters of Android's Palette library, by which Sanity names the colours of a picture.
const targets: Target[] = [
  {name: 'vibrant', saturation: vivid, lightness: middle},
  {name: 'lightVibrant', saturation: vivid, lightness: light},
  {name: 'darkVibrant', saturation: vivid, lightness: dark},
  {name: 'muted', saturation: subdued, lightness: middle},
  {name: 'lightMuted', saturation: subdued, lightness: light},
  {name: 'darkMuted', saturation: subdued, lightness: dark},
]

/** The colours of a picture in the shape of `metadata.palette`. */
export async function paletteOf(image: Sharp): Promise<Record<string, unknown>> {
  const pixels = await image
    .resize(100, 100, {fit: 'inside', withoutEnlargement: true})
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer()
  const candidates = quantize(pixels)
  const dominant = candidates.reduce((one, other) => (other.share > one.share ? other : one))
  const swatches = targets.map((target) => [target.name, swatch(best(candidates, target) ?? invent(dominant, target))])
  return {_type: 'sanity.imagePalette', ...Object.fromEntries(swatches), dominant: swatch(dominant)}
}

// Four bits a channel: colours that the eye takes for one fall together, and their mean stands for them.
function quantize(pixels: Buffer): Candidate[] {
  const buckets = new Map<number, {red: number; green: number; blue: number; count: number}>()
  let total = 0
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4)
    if (alpha < 128) continue
    const key = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4)
    const sum = buckets.get(key) ?? {red: 0, green: 0, blue: 0, count: 0}
    buckets.set(key, {red: sum.red + red, green: sum.green + green, blue: sum.blue + blue, count: sum.count + 1})
    total += 1
  }
  if (total === 0) return [candidate([255, 255, 255], 0)]
  return [...buckets.values()].map(({red, green, blue, count}) => {
    return candidate([red / count, green / count, blue / count], count / total)
  })
}

function candidate(color: Color, share: number): Candidate {
  return {color, hsl: hslOf(color), share}
}

function best(candidates: readonly Candidate[], target: Target): Candidate | null {
  const fitting = candidates.filter(({hsl}) => within(hsl[1], target.saturation) && within(hsl[2], target.lightness))
  return fitting.toSorted((one, other) => score(other, target) - score(one, target))[0] ?? null
}

function score({hsl, share}: Candidate, {saturation, lightness}: Target): number {
  return 3 * (1 - Math.abs(hsl[1] - saturation[1])) + 6 * (1 - Math.abs(hsl[2] - lightness[1])) + share
}

// A picture without such a colour gets its main colour, shifted; the share of 0 says that it is not in the picture.
function invent({hsl}: Candidate, target: Target): Candidate {
  return candidate(rgbOf([hsl[0], clamp(hsl[1], target.saturation), target.lightness[1]]), 0)
}

function swatch({color, share}: Candidate): Swatch {
  const foreground = foregroundOn(color)
  const population = Math.round(share * 10_000) / 100
  return {_type: 'sanity.imagePaletteSwatch', background: hexOf(color), foreground, title: foreground, population}
}

function within(value: number, [least, , most]: Range): boolean {
  return value >= least && value <= most
}

function clamp(value: number, [least, , most]: Range): number {
  return Math.min(most, Math.max(least, value))
}
