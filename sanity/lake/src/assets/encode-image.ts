import type {Sharp} from 'sharp'

import type {ImageFormat, ImageParameters} from './image-parameters.ts'

/** The quality that images get unless asked otherwise. */
export const usualQuality = 75

/** Encodes an image; its parameters are canonical (see image-variant.ts). EXIF (place and time of a photo) does not go along. */
export function encode(image: Sharp, format: ImageFormat, {quality = usualQuality}: ImageParameters): Promise<Buffer> {
  switch (format) {
    case 'jpg':
      return image.jpeg({quality, mozjpeg: true, progressive: false}).toBuffer()
    case 'pjpg':
      return image.jpeg({quality, mozjpeg: true}).toBuffer()
    case 'png':
      return image.png().toBuffer()
    case 'webp':
      return image.webp({quality}).toBuffer()
    case 'avif':
      return image.avif({quality: Math.max(1, Math.round(quality * 0.7)), effort: 3}).toBuffer()
    case 'gif':
      return image.gif().toBuffer()
  }
}
