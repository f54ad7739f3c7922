import {readdir, rm, symlink} from 'node:fs/promises'
import {join} from 'node:path'

import {createImageUrlBuilder} from '@sanity/image-url'
import sharp from 'sharp'
import {expect, test} from 'vitest'

import {openTestLake} from '#tests/support/open-test-lake.ts'

import {getAsset, pixel, plain, readImage, redAndBlue} from './pictures.ts'

test('without parameters the original comes back, byte for byte', async () => {
  await using lake = await openTestLake()
  const bytes = await plain(300, 200).jpeg().toBuffer()
  const {url, sha1hash} = await lake.client.assets.upload('image', bytes)
  const {response, bytes: served} = await readImage(lake, url)
  expect(served.equals(bytes)).toBe(true)
  expect(response.headers.get('content-type')).toBe('image/jpeg')
  expect(response.headers.get('x-sanity-sha1')).toBe(sha1hash)
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect((await getAsset(lake, `${url}/nazwa-dla-ludzi.jpg`)).status).toBe(200)
})

test('each fit yields the size that Sanity documents', async () => {
  await using lake = await openTestLake()
  const {url} = await lake.client.assets.upload('image', await plain(400, 200).png().toBuffer())
  const sizeOf = async (query: string) => {
    const {width, height} = await readImage(lake, `${url}?${query}`)
    return `${query} → ${width}×${height}`
  }
  const answers = await Promise.all(
    [
      'w=100',
      'h=100',
      'w=800',
      'w=800&fit=max',
      'w=100&h=100',
      'w=100&h=100&fit=max',
      'w=100&h=100&fit=crop',
      'w=600&h=600&fit=crop',
      'w=600&h=600&fit=min',
      'w=100&h=100&fit=fill',
      'w=800&h=800&fit=fillmax',
      'w=100&h=150&fit=scale',
      'w=50&h=50&fit=crop&dpr=2',
      'max-w=100',
      'w=300&max-h=50',
      'w=100&min-h=100',
      'w=100000',
      'w=100&pad=10',
    ].map(sizeOf),
  )
  expect(answers).toEqual([
    'w=100 → 100×50',
    'h=100 → 200×100',
    'w=800 → 800×400',
    'w=800&fit=max → 400×200',
    'w=100&h=100 → 100×50',
    'w=100&h=100&fit=max → 100×50',
    'w=100&h=100&fit=crop → 100×100',
    'w=600&h=600&fit=crop → 600×600',
    'w=600&h=600&fit=min → 200×200',
    'w=100&h=100&fit=fill → 100×100',
    'w=800&h=800&fit=fillmax → 800×800',
    'w=100&h=150&fit=scale → 100×150',
    'w=50&h=50&fit=crop&dpr=2 → 100×100',
    'max-w=100 → 100×50',
    'w=300&max-h=50 → 100×50',
    'w=100&min-h=100 → 200×100',
    'w=100000 → 4096×2048',
    'w=100&pad=10 → 120×70',
  ])
})

test('rect cuts first, then the rest is done to the cut-out', async () => {
  await using lake = await openTestLake()
  const {url} = await lake.client.assets.upload('image', await redAndBlue(400, 200))
  const right = await readImage(lake, `${url}?rect=200,0,200,200&w=100&h=50&fit=crop&fm=png`)
  expect([right.width, right.height]).toEqual([100, 50])
  expect(await pixel(right.bytes, 1, 1)).toEqual([0, 0, 255])
  const beyond = await readImage(lake, `${url}?rect=300,0,400,400`)
  expect([beyond.width, beyond.height]).toEqual([100, 200])
})

test('a crop keeps the side or the point that it is told to keep', async () => {
  await using lake = await openTestLake()
  const {url} = await lake.client.assets.upload('image', await redAndBlue(400, 100))
  const colorOf = async (query: string) =>
    pixel((await readImage(lake, `${url}?w=50&h=50&fit=crop&${query}`)).bytes, 25, 25)
  expect(await colorOf('crop=left')).toEqual([255, 0, 0])
  expect(await colorOf('crop=top,right')).toEqual([0, 0, 255])
  expect(await colorOf('crop=focalpoint&fp-x=0.1&fp-y=0.5')).toEqual([255, 0, 0])
  expect(await colorOf('crop=focalpoint&fp-x=0.9&fp-y=0.5')).toEqual([0, 0, 255])
  expect(await colorOf('crop=entropy')).toHaveLength(3)
})

test('addresses that @sanity/image-url builds with crop and hotspot work', async () => {
  await using lake = await openTestLake()
  const {_id} = await lake.client.assets.upload('image', await redAndBlue(400, 200))
  const source = {
    asset: {_ref: _id},
    crop: {left: 0.5, right: 0, top: 0, bottom: 0},
    hotspot: {x: 0.75, y: 0.5, width: 0.2, height: 0.2},
  }
  const address = createImageUrlBuilder(lake.client).image(source).width(80).height(60).format('webp').url()
  const image = await readImage(lake, address)
  expect([image.format, image.width, image.height]).toEqual(['webp', 80, 60])
  const [red = 0, , blue = 0] = await pixel(image.bytes, 40, 30)
  expect(blue).toBeGreaterThan(200)
  expect(red).toBeLessThan(50)
})

test('a photo that EXIF turns is upright, and keeps nothing of EXIF', async () => {
  await using lake = await openTestLake()
  const bytes = await sharp(await redAndBlue(400, 200))
    .withMetadata({orientation: 6})
    .jpeg()
    .toBuffer()
  const {url} = await lake.client.assets.upload('image', bytes)
  const image = await readImage(lake, `${url}?w=100&fm=png`)
  expect([image.width, image.height]).toEqual([100, 200])
  const top = await readImage(lake, `${url}?rect=0,0,200,200&fm=png`)
  const [red = 0] = await pixel(top.bytes, 100, 100)
  expect(red).toBeGreaterThan(200)
  expect((await sharp(image.bytes).metadata()).exif).toBeUndefined()
})

test('an image can be turned and mirrored', async () => {
  await using lake = await openTestLake()
  const {url} = await lake.client.assets.upload('image', await redAndBlue(400, 200))
  const turned = await readImage(lake, `${url}?or=90&w=100`)
  expect([turned.width, turned.height]).toEqual([100, 200])
  expect(await pixel(turned.bytes, 50, 10)).toEqual([255, 0, 0])
  const mirrored = await readImage(lake, `${url}?flip=h`)
  expect(await pixel(mirrored.bytes, 10, 10)).toEqual([0, 0, 255])
})

test('blur, sharpening, saturation, inversion and background do what they say', async () => {
  await using lake = await openTestLake()
  const {url} = await lake.client.assets.upload('image', await redAndBlue(100, 50))
  const [blurredRed = 0, , blurredBlue = 0] = await pixel((await readImage(lake, `${url}?blur=100`)).bytes, 50, 25)
  expect(Math.min(blurredRed, blurredBlue)).toBeGreaterThan(50)
  expect(await pixel((await readImage(lake, `${url}?invert=true`)).bytes, 10, 10)).toEqual([0, 255, 255])
  const [red = 0, green = 0, blue = 0] = await pixel((await readImage(lake, `${url}?sat=-100`)).bytes, 10, 10)
  expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(8)
  expect((await readImage(lake, `${url}?sharp=50`)).width).toBe(100)
  const filled = await readImage(lake, `${url}?w=100&h=100&fit=fill&bg=0f0&fm=png`)
  expect(await pixel(filled.bytes, 50, 5)).toEqual([0, 255, 0])
})

test('fm and auto=format decide on the format', async () => {
  await using lake = await openTestLake()
  const {url} = await lake.client.assets.upload('image', await plain(100, 50).png().toBuffer())
  const formatOf = async (query: string, accept = '*/*') =>
    (await readImage(lake, url + query, {headers: {accept}})).format
  expect(await formatOf('?fm=jpg')).toBe('jpeg')
  expect(await formatOf('?fm=pjpg')).toBe('jpeg')
  expect(await formatOf('?fm=webp')).toBe('webp')
  expect(await formatOf('?fm=avif&w=20')).toBe('heif')
  expect(await formatOf('?auto=format', 'image/avif,image/webp,*/*')).toBe('webp')
  expect(await formatOf('?auto=format', 'image/png')).toBe('png')
  expect(await formatOf('?auto=format', 'image/webp;q=0, */*')).toBe('png')
  const {response} = await readImage(lake, `${url}?auto=format&w=10`)
  expect(response.headers.get('vary')).toMatch(/accept(,|$)/i)
})

test('an animation stays one, unless one frame is asked for', async () => {
  await using lake = await openTestLake()
  const frames = await Promise.all(['#f00', '#0f0', '#00f'].map((color) => plain(40, 20, color).png().toBuffer()))
  const gif = await sharp(frames, {join: {animated: true}})
    .gif({delay: 100})
    .toBuffer()
  const {url} = await lake.client.assets.upload('image', gif)
  expect(await readImage(lake, `${url}?w=20`)).toMatchObject({format: 'gif', width: 20, pages: 3})
  expect(await readImage(lake, `${url}?w=10&h=10&fit=crop&fm=webp`)).toMatchObject({
    format: 'webp',
    width: 10,
    pages: 3,
  })
  expect((await readImage(lake, `${url}?w=20&frame=1`)).pages ?? 1).toBe(1)
  expect(await readImage(lake, `${url}?w=20&fm=jpg`)).toMatchObject({format: 'jpeg', width: 20, height: 10})
})

test('an SVG is sent as it is and without rights, or drawn sharply when pixels are asked for', async () => {
  await using lake = await openTestLake()
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><script>alert(1)</script><path d="M20 0h20v20H20z"/></svg>'
  const {url} = await lake.client.assets.upload('image', Buffer.from(drawing))
  const response = await getAsset(lake, `${url}?w=2000&fit=max&auto=format`)
  expect(await response.text()).toBe(drawing)
  expect(response.headers.get('content-type')).toBe('image/svg+xml')
  expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  const drawn = await readImage(lake, `${url}?w=400&fm=png`)
  expect([drawn.width, drawn.height]).toEqual([400, 200])
  const right = await readImage(lake, `${url}?rect=20,0,20,20&w=200&fm=png&bg=fff`)
  expect(await pixel(right.bytes, 2, 100)).toEqual([0, 0, 0])
})

test('a wrong parameter is named', async () => {
  await using lake = await openTestLake()
  const {url} = await lake.client.assets.upload('image', await plain(100, 50).png().toBuffer())
  const wrong = [
    'w=wide',
    'h=-1',
    'w=0',
    'rect=1,2,3',
    'rect=500,0,10,10',
    'fit=cover',
    'crop=middle',
    'fm=bmp',
    'q=200',
    'bg=green',
    'or=45',
    'dpr=99',
    'fp-x=2',
    'blur=-1',
    'flip=x',
    'auto=all',
  ]
  const answers = await Promise.all(
    wrong.map(async (query) => {
      const response = await getAsset(lake, `${url}?${query}`)
      const {message} = await response.json()
      return [response.status, message.includes(`"${query.split('=')[0]}"`)]
    }),
  )
  expect(answers).toEqual(wrong.map(() => [400, true]))
})

test('who has an image already is told so, and HEAD tells without sending', async () => {
  await using lake = await openTestLake()
  const {url} = await lake.client.assets.upload('image', await plain(100, 50).png().toBuffer())
  for (const address of [url, `${url}?w=20`]) {
    const full = await getAsset(lake, address)
    const etag = full.headers.get('etag') ?? ''
    const again = await getAsset(lake, address, {headers: {'if-none-match': etag}})
    const head = await getAsset(lake, address, {method: 'HEAD'})
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(Number(head.headers.get('content-length'))).toBe((await full.arrayBuffer()).byteLength)
  }
  const [one, other] = await Promise.all([getAsset(lake, `${url}?w=20`), getAsset(lake, `${url}?w=21`)])
  expect(one.headers.get('etag')).not.toBe(other.headers.get('etag'))
})

test('dl makes a browser save the image under a name', async () => {
  await using lake = await openTestLake()
  const {url} = await lake.client.assets.upload('image', await plain(100, 50).png().toBuffer(), {
    filename: 'Zażółć "x".png',
  })
  const named = await getAsset(lake, `${url}?dl=plakat.png`)
  const unnamed = await getAsset(lake, `${url}?dl=`)
  const converted = await getAsset(lake, `${url}?dl=plakat.png&fm=webp`)
  expect(named.headers.get('content-disposition')).toContain('filename="plakat.png"')
  expect(unnamed.headers.get('content-disposition')).toContain(
    "filename*=UTF-8''Za%C5%BC%C3%B3%C5%82%C4%87%20%22x%22.png",
  )
  expect(converted.headers.get('content-disposition')).toContain('filename="plakat.webp"')
})

test('unknown images, projects and datasets, and ways out of the folder, are not found', async () => {
  await using lake = await openTestLake()
  const {url} = await lake.client.assets.upload('image', await plain(100, 50).png().toBuffer())
  const addresses = [
    url.replace('100x50', '100x51'),
    url.replace('/lake/', '/other/'),
    url.replace('/production/', '/other/'),
    url.replace(/[^/]+$/, '..%2f..%2flake.sqlite'),
    url.replace('/images/', '/files/'),
  ]
  const answers = await Promise.all(addresses.map((address) => getAsset(lake, address)))
  expect(answers.map(({status}) => status)).toEqual(addresses.map(() => 404))
})

test('two who ask for the same image at once get the same one, made once', async () => {
  await using lake = await openTestLake()
  const {url} = await lake.client.assets.upload('image', await plain(100, 50).png().toBuffer())
  const answers = await Promise.all(Array.from({length: 8}, () => readImage(lake, `${url}?w=33`)))
  expect(new Set(answers.map(({bytes}) => bytes.toString('base64'))).size).toBe(1)
})

test('no screen is so fine that the space around an image grows without end', async () => {
  await using lake = await openTestLake()
  const {url} = await lake.client.assets.upload('image', await plain(10, 10).png().toBuffer())
  const {width, height} = await readImage(lake, `${url}?w=10&pad=2000&dpr=10`)
  expect(Math.max(width, height)).toBeLessThanOrEqual(2 * 2000 + 100)
})

test.skipIf(process.platform !== 'linux')(
  'an image for which the disk has no room answers 503 until it has',
  async () => {
    await using lake = await openTestLake()
    const {url} = await lake.client.assets.upload('image', await plain(20, 20).png().toBuffer())
    await getAsset(lake, `${url}?w=10`)
    const cache = join(lake.folder, 'cache')
    const names = await readdir(cache, {recursive: true})
    const derived = join(cache, names.find((name) => name.endsWith('.png')) ?? '')
    await rm(derived)
    // Whatever is written to this device finds the disk full.
    await symlink('/dev/full', `${derived}.part`)
    const full = await getAsset(lake, `${url}?w=10`)
    expect(full.status).toBe(503)
    expect(await full.json()).toMatchObject({message: expect.stringContaining('the disk is full')})
    await rm(`${derived}.part`)
    expect((await getAsset(lake, `${url}?w=10`)).status).toBe(200)
  },
)

test('an original comes back as what it is, also where not every browser knows its kind', async () => {
  await using lake = await openTestLake()
  const avif = await lake.client.assets.upload('image', await plain(30, 20).avif().toBuffer())
  const tiff = await lake.client.assets.upload('image', await plain(30, 20).tiff().toBuffer())
  expect((await getAsset(lake, avif.url)).headers.get('content-type')).toBe('image/avif')
  expect((await getAsset(lake, tiff.url)).headers.get('content-type')).toBe('image/tiff')
})
test('an animation gets no more pixels than one picture may have, in all its frames together', async () => {
  await using lake = await openTestLake()
  const frames = await Promise.all(
    Array.from({length: 30}, (_unused, at) =>
      plain(40, 40, {r: 8 * at, g: 0, b: 0})
        .png()
        .toBuffer(),
    ),
  )
  const gif = await sharp(frames, {join: {animated: true}})
    .gif({delay: 100})
    .toBuffer()
  const {url} = await lake.client.assets.upload('image', gif)
  for (const query of ['w=4096&pad=2000&fm=webp']) {
    const {width, height, pages = 1} = await readImage(lake, `${url}?${query}`)
    expect(pages).toBeGreaterThan(10)
    expect(width * height * pages).toBeLessThan(70_000_000)
  }
}, 60_000)
