import Negotiator from 'negotiator'

import type {ImageFormat, ImageParameters} from './image-parameters.ts'
import {mimeTypeOf} from './mime-types.ts'

const own = new Map<string, ImageFormat>([
  ['jpg', 'jpg'],
  ['png', 'png'],
  ['webp', 'webp'],
  ['gif', 'gif'],
  ['avif', 'avif'],
  // Browsers show no TIFF.
  ['tif', 'jpg'],
])

/**
 * The format a derived image gets: `fm`, else with `auto=format` WebP for those who accept it, else that of the original.
 * Null for an SVG nobody asked to have in pixels: it is sent as it is, since it scales by itself.
 */
export function formatFor(
  extension: string,
  {format, autoFormat}: ImageParameters,
  accept: string,
): ImageFormat | null {
  if (format) return format
  if (extension === 'svg') return null
  if (autoFormat && namesWebp(accept)) return 'webp'
  return own.get(extension) ?? 'jpg'
}

// Only by its name: programs that send `*/*` may know no WebP.
function namesWebp(accept: string): boolean {
  return new Negotiator({headers: {accept}}).mediaTypes().includes('image/webp')
}

/** The media type of a format. */
export function mimeTypeOfFormat(format: ImageFormat): string {
  return mimeTypeOf(format === 'pjpg' ? 'jpg' : format)
}
