import {mkdirSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'

import pixelmatch from 'pixelmatch'
import sharp from 'sharp'

/*
 * Compares two folders of pictures that `npm run pictures` took, before a change and after it:
 *
 *   npm run pictures:compare -- pictures-before pictures
 *
 * Prints each picture that differs and by how many pixels, draws the differences into `pictures/differences`, and ends
 * with 1 where there are any.
 */
const [before, after] = process.argv.slice(2)
if (!before || !after) throw new Error('Name two folders: npm run pictures:compare -- pictures-before pictures')
const differences = join(after, 'differences')
rmSync(differences, {recursive: true, force: true})
const names = new Set([...picturesIn(before), ...picturesIn(after)])
let different = 0
for (const name of [...names].toSorted()) {
  const said = await compare(name, before, after)
  if (said === null) continue
  different += 1
  console.log(`${name}: ${said}`)
}
console.log(`${names.size} pictures compared, ${different} differ`)
process.exitCode = different === 0 && names.size > 0 ? 0 : 1

function picturesIn(folder: string): string[] {
  return readdirSync(folder).filter((file) => file.endsWith('.png'))
}

async function compare(name: string, ...folders: [string, string]): Promise<string | null> {
  const missing = folders.find((folder) => !picturesIn(folder).includes(name))
  if (missing) return `missing in ${missing}`
  const [one, other] = await Promise.all([pixelsOf(join(folders[0], name)), pixelsOf(join(folders[1], name))])
  const {width, height} = one.info
  if (width !== other.info.width || height !== other.info.height) {
    return `${width} × ${height} px became ${other.info.width} × ${other.info.height} px`
  }
  const drawn = Buffer.alloc(one.data.byteLength)
  const count = pixelmatch(one.data, other.data, drawn, width, height, {threshold: 0.1})
  if (count === 0) return null
  mkdirSync(differences, {recursive: true})
  await sharp(drawn, {raw: {width, height, channels: 4}})
    .png()
    .toFile(join(differences, name))
  return `${count} pixels differ`
}

function pixelsOf(file: string) {
  return sharp(file).ensureAlpha().raw().toBuffer({resolveWithObject: true})
}
