/** Red, green, blue from 0 to 255. */
export type Color = readonly [number, number, number]

/** Hue, saturation, lightness from 0 to 1. */
export type Hsl = readonly [number, number, number]

/** A colour as #rrggbb. */
export function hexOf(color: Color): string {
  return `#${color.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}

/** Black or white, whichever can be read better on the colour (contrast by WCAG 2.2). */
export function foregroundOn(color: Color): '#000' | '#fff' {
  const luminance = relativeLuminance(color)
  return (luminance + 0.05) ** 2 > 1.05 * 0.05 ? '#000' : '#fff'
}

/** A colour in hue, saturation, lightness. */
export function hslOf([red, green, blue]: Color): Hsl {
  const [r, g, b] = [red / 255, green / 255, blue / 255]
  const max = Math.max(r, g, b)
  const range = max - Math.min(r, g, b)
  const lightness = max - range / 2
  if (range === 0) return [0, 0, lightness]
  const saturation = range / (1 - Math.abs(2 * lightness - 1))
  const sextant = max === r ? ((g - b) / range + 6) % 6 : max === g ? (b - r) / range + 2 : (r - g) / range + 4
  return [sextant / 6, saturation, lightness]
}

/** A colour from hue, saturation, lightness. */
export function rgbOf([hue, saturation, lightness]: Hsl): Color {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (offset: number) => {
    const place = (offset + hue * 12) % 12
    return 255 * (lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1)))
  }
  return [channel(0), channel(8), channel(4)]
}

function relativeLuminance([red, green, blue]: Color): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(channel: number): number {
  const value = channel / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
