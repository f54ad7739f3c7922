import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

import {convert} from 'fontverter'
import subsetFont from 'subset-font'

/*
 * `npm run fonts` makes the site's fonts anew: of the packages' families the letters that Polish texts use, in the
 * weights that the stylesheet uses. Every other letter comes from the packages' own files when a page needs it
 * (components/layout/fonts.ts). The Open Font License wants a modified font not to bear the reserved name „Source”: it is renamed.
 */
const latin =
  ' !"#%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz|~\u00A0§«»°±²³·½×óÓ–—‘’‚“”„•…′″−€←→'
const polish = 'ąćęłńśźżĄĆĘŁŃŚŹŻ'

// Kerning, ligatures and the figures that stand on the line.
const keepFeatures = ['kern', 'liga', 'lnum', 'mark', 'ccmp', 'locl']

const serif = {family: 'source-serif-4', style: 'normal', wght: {min: 380, max: 600}}
const text = {family: 'atkinson-hyperlegible-next', style: 'normal', wght: {min: 400, max: 700}}
const italic = {...text, style: 'italic'}

const fonts = [
  {name: 'headings', ...serif},
  {name: 'text', ...text},
  {name: 'text-italic', ...italic},
]

mkdirSync('components/layout/fonts', {recursive: true})
for (const font of fonts) {
  await make(font, 'latin', latin, font.name)
  await make(font, 'latin-ext', polish, `${font.name}-polish`)
}

async function make({family, style, wght}: (typeof fonts)[number], part: string, letters: string, name: string) {
  const source = `@fontsource-variable/${family}/files/${family}-${part}-wght-${style}.woff2`
  const original = readFileSync(fileURLToPath(import.meta.resolve(source)))
  const options = {variationAxes: {wght}, keepFeatures, noLayoutClosure: true}
  const subset = await subsetFont(original, letters, {targetFormat: 'sfnt', ...options})
  const made = await convert(rename(subset), 'woff2')
  writeFileSync(`components/layout/fonts/${name}.woff2`, made)
  console.log(`components/layout/fonts/${name}.woff2: ${made.byteLength} bytes`)
}

/** Replaces the family's name by one of the same length wherever the font's own texts (UTF-16) name it. */
function rename(font: Buffer): Buffer {
  const names = [
    ['Source Serif 4', 'Sciezki Serif4'],
    ['SourceSerif4', 'SciezkiSerif'],
  ] as const
  const hex = names.reduce((bytes, [from, to]) => bytes.replaceAll(utf16(from), utf16(to)), font.toString('hex'))
  return Buffer.from(hex, 'hex')
}

/** The letters as big-endian UTF-16, in hexadecimal. */
function utf16(letters: string): string {
  return Buffer.from(letters, 'utf16le').swap16().toString('hex')
}
