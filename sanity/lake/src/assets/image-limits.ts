import sharp, {type Sharp, type SharpOptions} from 'sharp'

/** Most pixels of an image (all frames together): past that, a small file may unpack to more memory than there is. */
export const maxInputPixels = 100_000_000

/** Longest side of a derived image, in pixels. */
const maxOutputSide = 4096

/** Most pixels of a derived image, all its frames together. */
const maxOutputPixels = 4 * maxOutputSide ** 2

/** Longest side of a derived image of so many frames. */
export function maxSideOf(frames: number): number {
  return Math.min(maxOutputSide, Math.floor(Math.sqrt(maxOutputPixels / frames)))
}

/** Longest time that one image may take, in seconds. */
const maxSeconds = 30

/** Opens an image that may be hostile: broken ones throw, huge and endless ones too. */
export function openImage(input: string | Buffer, options: SharpOptions = {}): Sharp {
  return sharp(input, {failOn: 'error', limitInputPixels: maxInputPixels, ...options}).timeout({seconds: maxSeconds})
}
