import {createHash} from 'node:crypto'
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import sharp from 'sharp'
import {thumbHashToRGBA} from 'thumbhash'
import {expect, test} from 'vitest'

import {dataFolder} from '#tests/support/data-folder.ts'
import {openTestLake, testLakeUrl, type TestLake} from '#tests/support/open-test-lake.ts'

import {getAsset, pixel, plain, redAndBlue} from './pictures.ts'

const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M0 0h40v30H0z" fill="#14594a"/></svg>',
)

async function filesIn({folder}: TestLake): Promise<string[]> {
  const entries = await readdir(`${folder}/assets`, {recursive: true, withFileTypes: true})
  return entries.filter((entry) => entry.isFile()).map(({name}) => name)
}

test('an uploaded picture becomes an asset document in the shape of Sanity', async () => {
  await using lake = await openTestLake()
  const bytes = await plain(300, 200).jpeg().toBuffer()
  const document = await lake.client.assets.upload('image', bytes, {
    filename: 'Zażółć gęślą.jpg',
    contentType: 'image/png',
  })
  const sha1 = createHash('sha1').update(bytes).digest('hex')
  const path = `images/lake/production/${sha1}-300x200.jpg`
  expect(document).toMatchObject({
    _id: `image-${sha1}-300x200-jpg`,
    _type: 'sanity.imageAsset',
    assetId: sha1,
    sha1hash: sha1,
    extension: 'jpg',
    mimeType: 'image/jpeg',
    size: bytes.length,
    originalFilename: 'Zażółć gęślą.jpg',
    path,
    url: `${testLakeUrl}/${path}`,
    uploadId: expect.any(String),
    metadata: {
      _type: 'sanity.imageMetadata',
      dimensions: {_type: 'sanity.imageDimensions', width: 300, height: 200, aspectRatio: 1.5},
      hasAlpha: false,
      isOpaque: true,
      lqip: expect.stringMatching(/^data:image\/jpeg;base64,/),
      blurHash: expect.stringMatching(/^.{28}$/),
      palette: {
        _type: 'sanity.imagePalette',
        dominant: {
          _type: 'sanity.imagePaletteSwatch',
          background: expect.stringMatching(/^#1[45]594a$/),
          foreground: '#fff',
          title: '#fff',
          population: 100,
        },
        vibrant: {_type: 'sanity.imagePaletteSwatch'},
      },
    },
  })
  expect(await lake.client.getDocument(document._id)).toMatchObject({sha1hash: sha1})
})

test('PNG, WebP, GIF, AVIF and SVG are known by their bytes', async () => {
  await using lake = await openTestLake()
  const uploads = await Promise.all([
    plain(40, 30).png().toBuffer(),
    plain(40, 30).webp().toBuffer(),
    plain(40, 30).gif().toBuffer(),
    plain(40, 30).avif().toBuffer(),
    Promise.resolve(svg),
  ])
  const documents = await Promise.all(uploads.map((bytes) => lake.client.assets.upload('image', bytes)))
  expect(documents.map(({extension, mimeType}) => [extension, mimeType])).toEqual([
    ['png', 'image/png'],
    ['webp', 'image/webp'],
    ['gif', 'image/gif'],
    ['avif', 'image/avif'],
    ['svg', 'image/svg+xml'],
  ])
  expect(documents.every(({metadata}) => metadata.dimensions.width === 40)).toBe(true)
})

test('a photo that EXIF turns has the size in which it is seen', async () => {
  await using lake = await openTestLake()
  const bytes = await plain(300, 200).withMetadata({orientation: 6}).jpeg().toBuffer()
  const {_id, metadata} = await lake.client.assets.upload('image', bytes)
  expect(_id).toMatch(/-200x300-jpg$/)
  expect(metadata.dimensions).toMatchObject({width: 200, height: 300})
})

test('a picture that one can see through says so', async () => {
  await using lake = await openTestLake()
  const glass = await sharp({create: {width: 20, height: 20, channels: 4, background: {r: 0, g: 0, b: 0, alpha: 0.5}}})
    .png()
    .toBuffer()
  const solid = await plain(20, 20).ensureAlpha().png().toBuffer()
  const [seen, unseen] = await Promise.all([glass, solid].map((bytes) => lake.client.assets.upload('image', bytes)))
  expect(seen?.metadata).toMatchObject({hasAlpha: true, isOpaque: false, lqip: expect.stringContaining('image/png')})
  expect(unseen?.metadata).toMatchObject({hasAlpha: true, isOpaque: true})
})

test.each([
  {file: 'red-and-blue.heic', hasProfile: false},
  {file: 'red-and-blue-p3.heic', hasProfile: true},
])('a photo of an iPhone is kept as JPEG, in its colours: $file', async ({file, hasProfile}) => {
  await using lake = await openTestLake()
  const bytes = await readFile(new URL(`pictures/${file}`, import.meta.url))
  const document = await lake.client.assets.upload('image', bytes, {filename: 'IMG_0001.HEIC'})
  const original = Buffer.from(await (await getAsset(lake, document.url)).arrayBuffer())
  expect(document).toMatchObject({
    extension: 'jpg',
    mimeType: 'image/jpeg',
    originalFilename: 'IMG_0001.jpg',
    size: original.length,
    sha1hash: createHash('sha1').update(original).digest('hex'),
    metadata: {dimensions: {width: 64, height: 48}, isOpaque: true},
  })
  const {format, icc} = await sharp(original).metadata()
  expect([format, icc !== undefined]).toEqual(['jpeg', hasProfile])
  expect(icc).toEqual((await sharp(bytes).metadata()).icc)
  const [[red = 0], [, , blue = 0]] = [await pixel(original, 5, 20), await pixel(original, 60, 20)]
  expect(Math.min(red, blue)).toBeGreaterThan(240)
  expect(await lake.client.assets.upload('image', bytes)).toMatchObject({_id: document._id})
  expect(await filesIn(lake)).toHaveLength(1)
})

test('a photo of an iPhone that was cut off is refused, and leaves nothing behind', async () => {
  await using lake = await openTestLake()
  const bytes = await readFile(new URL('pictures/red-and-blue.heic', import.meta.url))
  await expect(lake.client.assets.upload('image', bytes.subarray(0, 600))).rejects.toThrow('Invalid image')
  await expect.poll(() => filesIn(lake)).toEqual([])
})

test('a ThumbHash is made when it is asked for', async () => {
  await using lake = await openTestLake()
  const {metadata} = await lake.client.assets.upload('image', await redAndBlue(60, 40), {extract: ['thumbhash']})
  const {w, h} = thumbHashToRGBA(Buffer.from(metadata.thumbHash ?? '', 'base64'))
  expect(w / h).toBeCloseTo(1.5, 0)
  expect(metadata).not.toHaveProperty('blurHash')
})

test('where and with what a photo was taken is kept only when asked for', async () => {
  await using lake = await openTestLake()
  const exif = {
    IFD0: {Make: 'Zenit', Model: 'E'},
    IFD3: {GPSLatitudeRef: 'N', GPSLatitude: '51/1 56/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '15/1 30/1 0/1'},
  }
  const bytes = await plain(30, 20).withExif(exif).jpeg().toBuffer()
  const other = await plain(31, 20).withExif(exif).jpeg().toBuffer()
  const usual = await lake.client.assets.upload('image', bytes)
  expect(usual.metadata).not.toHaveProperty('location')
  expect(usual.metadata).not.toHaveProperty('exif')
  const asked = await lake.client.assets.upload('image', other, {extract: ['image', 'location', 'exif']})
  expect(asked.metadata).toMatchObject({
    image: {_type: 'sanity.imageExifTags', Make: 'Zenit', Model: 'E'},
    location: {_type: 'geopoint', lat: expect.closeTo(51.9417, 3), lng: expect.closeTo(15.5, 3)},
  })
  expect(asked.metadata).not.toHaveProperty('palette')
})

test('with "none" only the dimensions are found out', async () => {
  await using lake = await openTestLake()
  const {metadata} = await lake.client.assets.upload('image', await plain(30, 20).png().toBuffer(), {extract: []})
  expect(Object.keys(metadata).toSorted()).toEqual(['_type', 'dimensions', 'hasAlpha', 'isOpaque'])
})

test('the same bytes are the same document', async () => {
  await using lake = await openTestLake()
  const bytes = await plain(30, 20).png().toBuffer()
  const first = await lake.client.assets.upload('image', bytes, {filename: 'one.png'})
  const second = await lake.client.assets.upload('image', bytes, {filename: 'other.png'})
  expect(second).toEqual(first)
  expect(await filesIn(lake)).toHaveLength(1)
})

test('the same bytes uploaded at the same time are one document too', async () => {
  await using lake = await openTestLake()
  const bytes = await plain(30, 20).png().toBuffer()
  const documents = await Promise.all([1, 2, 3].map(() => lake.client.assets.upload('image', bytes)))
  expect(new Set(documents.map(({_rev}) => _rev)).size).toBe(1)
})

test('who listens hears of an upload', async () => {
  await using lake = await openTestLake()
  const heard = new Promise<string>((resolve) => {
    const subscription = lake.client
      .listen('*[_type == "sanity.imageAsset"]', {}, {events: ['welcome', 'mutation']})
      .subscribe((event) => {
        if (event.type === 'welcome')
          void plain(30, 20)
            .png()
            .toBuffer()
            .then((bytes) => lake.client.assets.upload('image', bytes))
        if (event.type !== 'mutation') return
        subscription.unsubscribe()
        resolve(event.documentId)
      })
  })
  expect(await heard).toMatch(/^image-[0-9a-f]{40}-30x20-png$/)
})

test('a title, a credit and a source go along', async () => {
  await using lake = await openTestLake()
  const document = await lake.client.assets.upload('image', await plain(30, 20).png().toBuffer(), {
    title: 'Spotkanie',
    label: 'a',
    description: 'b',
    creditLine: 'Urząd',
    source: {id: '1', name: 'library', url: 'https://library.test/1'},
  })
  expect(document).toMatchObject({
    title: 'Spotkanie',
    label: 'a',
    description: 'b',
    creditLine: 'Urząd',
    source: {id: '1', name: 'library'},
  })
})

test('a broken picture, a text, and nothing at all are refused, and leave nothing behind', async () => {
  await using lake = await openTestLake()
  const whole = await plain(300, 200).jpeg().toBuffer()
  const broken = lake.client.assets.upload('image', whole.subarray(0, whole.length / 2))
  await expect(broken).rejects.toMatchObject({statusCode: 400, message: expect.stringContaining('Invalid image')})
  const text = lake.client.assets.upload('image', Buffer.from('I am a picture'), {contentType: 'image/png'})
  await expect(text).rejects.toMatchObject({statusCode: 400})
  const brokenSvg = lake.client.assets.upload('image', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><path'))
  await expect(brokenSvg).rejects.toMatchObject({statusCode: 400})
  const empty = await lake.request('/v1/assets/images/production', {method: 'POST'})
  expect(empty.status).toBe(400)
  expect(await filesIn(lake)).toEqual([])
  expect(await lake.client.fetch('count(*)')).toBe(0)
})

test('a picture of too many pixels is refused before it is unpacked', async () => {
  await using lake = await openTestLake()
  const bomb = await plain(12_000, 9_000).png().toBuffer()
  await expect(lake.client.assets.upload('image', bomb)).rejects.toMatchObject({statusCode: 400})
  const photo = await readFile(new URL('pictures/fifty-million-pixels.heic', import.meta.url))
  await expect(lake.client.assets.upload('image', photo)).rejects.toThrow('7200 × 7000 pixels, the limit is 50000000')
})

test('too large a file is refused, whether it says its size or not', async () => {
  await using lake = await openTestLake([], {maxAssetBytes: 1000})
  await expect(lake.client.assets.upload('file', Buffer.alloc(1001, 'a'))).rejects.toMatchObject({statusCode: 413})
  const stream = new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(400))
    },
  })
  const headers = {authorization: 'Bearer test-token'}
  const init = {method: 'POST', body: stream, duplex: 'half', headers}
  expect((await lake.request('/v1/assets/files/production', init)).status).toBe(413)
  expect(await filesIn(lake)).toEqual([])
  expect(await lake.client.assets.upload('file', Buffer.alloc(1000, 'a'))).toMatchObject({size: 1000})
})

test('only those who may create documents upload', async () => {
  await using lake = await openTestLake()
  const bytes = await plain(30, 20).png().toBuffer()
  await expect(lake.anonymous.assets.upload('image', bytes)).rejects.toMatchObject({statusCode: 401})
  await expect(lake.clientFor('viewer').assets.upload('image', bytes)).rejects.toMatchObject({statusCode: 403})
  expect(await lake.clientFor('editor').assets.upload('image', bytes)).toMatchObject({extension: 'png'})
  await expect(lake.client.withConfig({dataset: 'other'}).assets.upload('image', bytes)).rejects.toMatchObject({
    statusCode: 404,
  })
})

test('a file keeps its kind by its name, or by its declared type', async () => {
  await using lake = await openTestLake()
  const upload = (text: string, options: {filename?: string; contentType?: string}) =>
    lake.client.assets.upload('file', Buffer.from(text), options)
  const pdf = await upload('%PDF-1.7', {filename: 'Regulamin.PDF'})
  expect(pdf).toMatchObject({
    _type: 'sanity.fileAsset',
    extension: 'pdf',
    mimeType: 'application/pdf',
    originalFilename: 'Regulamin.PDF',
  })
  expect(pdf._id).toMatch(/^file-[0-9a-f]{40}-pdf$/)
  expect(pdf.url).toMatch(/\/files\/lake\/production\/[0-9a-f]{40}\.pdf$/)
  expect(await upload('a', {contentType: 'text/csv; charset=utf-8'})).toMatchObject({
    extension: 'csv',
    mimeType: 'text/csv',
  })
  expect(await upload('b', {})).toMatchObject({extension: 'bin', mimeType: 'application/octet-stream'})
  expect(await upload('c', {contentType: 'audio/mpeg'})).toMatchObject({extension: 'mp3', mimeType: 'audio/mpeg'})
  const named = await upload('d', {filename: 'Zdjęcie.HEIC', contentType: 'application/octet-stream'})
  expect(named).toMatchObject({extension: 'heic', mimeType: 'image/heic'})
  const strange = await upload('e', {filename: 'plan.xyz123', contentType: 'application/x-plan'})
  expect(strange).toMatchObject({extension: 'xyz123', mimeType: 'application/x-plan'})
})

test('an asset whose document is deleted is served to nobody, and again as soon as history has brought it back', async () => {
  await using folder = await dataFolder()
  const documents: Record<string, unknown>[] = []
  {
    await using lake = await openTestLake([], {folder: folder.path})
    const {_id, url} = await lake.client.assets.upload('image', await plain(30, 20).png().toBuffer())
    await getAsset(lake, `${url}?w=10`)
    await lake.client.delete(_id)
    for (const address of [url, `${url}?w=10`]) {
      expect((await getAsset(lake, address)).status).toBe(404)
      expect((await getAsset(lake, address, {headers: {authorization: 'Bearer test-token'}})).status).toBe(404)
    }
    const {documents: past} = await lake.client.request<{documents: Record<string, unknown>[]}>({
      url: `/data/history/production/documents/${_id}?lastRevision=true`,
    })
    documents.push(...past)
  }
  await using again = await openTestLake([], {folder: folder.path})
  const [{_rev, ...deleted} = {}] = documents
  await again.client.createOrReplace({...deleted, _id: String(deleted._id), _type: 'sanity.imageAsset'})
  for (const address of [String(deleted.url), `${String(deleted.url)}?w=10`])
    expect((await getAsset(again, address)).status).toBe(200)
})

test('assets are there after a restart, and what a crash left half-way is not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lake-assets-'))
  const first = await openTestLake([], {folder})
  const {url} = await first.client.assets.upload('image', await plain(30, 20).png().toBuffer())
  await first.lake.close()
  await using second = await openTestLake([], {folder})
  expect((await getAsset(second, url)).status).toBe(200)
  await rm(folder, {recursive: true})
})
