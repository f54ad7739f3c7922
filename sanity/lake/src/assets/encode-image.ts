import type {Sharp} from 'sharp'

import type {ImageFormat, ImageParameters} from './image-parameters.ts'

/** Encodes an image; quality is 75 unless asked otherwise. EXIF (place and time of a photo) does not go along. */
export function encode(image: Sharp, format: ImageFormat, {quality = 75}: ImageParameters): Promise<Buffer> {
  // sharp knows no quality of 0.
  const atLeastOne = Math.max(1, Math.round(quality))
  switch (format) {
    case 'jpg':
      return image.jpeg({quality: atLeastOne, mozjpeg: true, progressive: false}).toBuffer()
    case 'pjpg':
      return image.jpeg({quality: atLeastOne, mozjpeg: true}).toBuffer()
    case 'png':
      return image.png().toBuffer()
    case 'webp':
      return image.webp({quality: atLeastOne}).toBuffer()
    case 'avif':
      return image.avif({quality: Math.round(atLeastOne * 0.7), effort: 3}).toBuffer()
    case 'gif':
      return image.gif().toBuffer()
  }
}
