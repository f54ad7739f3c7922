import sharp from 'sharp'
import {expect, test, vi} from 'vitest'

import {drawSharePicture} from '#components/share/draw-share-picture.tsx'

async function draw(title: string): Promise<Buffer> {
  const response = await drawSharePicture({siteTitle: 'Ścieżki', caption: '', title, photo: null})
  expect(response.headers.get('content-type')).toBe('image/jpeg')
  return Buffer.from(await response.arrayBuffer())
}

test('a picture for sharing has the size that is announced, and a weight that is sent on', async () => {
  const picture = await draw('Dzień otwarty w centrum integracji społecznej')
  expect(await sharp(picture).metadata()).toMatchObject({format: 'jpeg', width: 1200, height: 630})
  expect(picture.byteLength).toBeLessThan(100_000)
})

// Drawing takes a fifth of a second for each, and more where the machine has other work.
const timeout = 60_000

test(
  'every Polish letter is drawn as itself',
  async () => {
    // A letter that the fonts lack would be an empty box, the same for all.
    const drawings = new Set<string>()
    for (const letter of 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ') drawings.add((await draw(letter)).toString('base64'))
    expect(drawings.size).toBe(18)
  },
  timeout,
)

test.each([
  'Dzień otwarty 🎉',
  '★ Nowość ★',
  'Rok 2026‑2027',
  'Spół\u2060dzielnia',
  '你好, 日本',
  '👩‍👩‍👧 rodzina',
  'مرحبا',
])('any title is drawn, and nobody else is asked for its signs: %s', async (title) => {
  const asked = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('No request leaves the machine.'))
  expect(await sharp(await draw(title)).metadata()).toMatchObject({width: 1200, height: 630})
  expect(asked).not.toHaveBeenCalled()
  asked.mockRestore()
})

test(
  'a long title, or a long word, stays clear of the path below and of the edge',
  async () => {
    const short = await frameOf('Krótki tytuł')
    expect(differing(short, await frameOf('Bardzo długi tytuł wiadomości o spotkaniu. '.repeat(8)))).toBe(0)
    expect(differing(short, await frameOf('Konstantynopolitańczykowianeczka'.repeat(4)))).toBe(0)
    expect(
      differing(
        short,
        short.map((value) => 255 - value),
      ),
    ).toBeGreaterThan(0)
  },
  timeout,
)

/** What lies below the title and to the right of it: no title may reach there. */
async function frameOf(title: string): Promise<Buffer> {
  const picture = sharp(await draw(title))
  const below = await picture.clone().extract({left: 0, top: 512, width: 1200, height: 118}).raw().toBuffer()
  const edge = await picture.clone().extract({left: 1136, top: 0, width: 64, height: 512}).raw().toBuffer()
  return Buffer.concat([below, edge])
}

/** How many values differ by more than JPEG itself makes them. */
function differing(one: Uint8Array, other: Uint8Array): number {
  return one.filter((value, at) => Math.abs(value - (other[at] ?? 0)) > 48).length
}
