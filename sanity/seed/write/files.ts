import {drawings} from '../pictures/drawings.ts'
import type {Block} from './text.ts'

/** The name of a drawing in `pictures/`, without `.svg`. */
export type Drawing = keyof typeof drawings

/** A drawing of ours as a picture, with the text that describes it. `loadSeed` uploads the file. */
export function picture(name: Drawing, caption?: string): Block {
  return {
    _type: 'picture',
    _seedFile: `pictures/${name}.svg`,
    alt: drawings[name],
    decorative: false,
    ...(caption && {caption}),
  }
}

/** A file to download from `files/`. `loadSeed` uploads it. */
export function attachment(name: string, title: string): Block {
  return {_type: 'attachment', _seedFile: `files/${name}`, title}
}
