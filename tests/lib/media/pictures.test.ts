import {expect, test} from 'vitest'

import {parsePictureId, parsePictureVariant, picturePath, pictureRect, usefulWidths} from '#lib/media/pictures.ts'

const hash = 'a'.repeat(40)
const id = `image-${hash}-1600x1000-png`
const picture = {hash, width: 1600, height: 1000, extension: 'png'}

test('an asset id tells the size of its picture', () => {
  expect(parsePictureId(id)).toEqual(picture)
})

test('what is no asset id is refused, above all a path or an address', () => {
  const ids = ['..', `image-${hash}-1600x1000-png/..`, 'https://a.example', `file-${hash}-pdf`, `image-${hash}-0x0-png`]
  expect(ids.map(parsePictureId)).toEqual([null, null, null, null, null])
})

test('an allowed width is served, another one is refused', () => {
  expect(parsePictureVariant('640.webp', picture)).toEqual({width: 640, rect: null})
  expect(parsePictureVariant('641.webp', picture)).toBeNull()
  expect(parsePictureVariant('640.png', picture)).toBeNull()
})

test('a part is served when it lies within the picture', () => {
  const rect = {left: 50, top: 0, width: 1500, height: 1000}
  expect(parsePictureVariant('320-50,0,1500,1000.webp', picture)).toEqual({width: 320, rect})
  expect(parsePictureVariant('320-200,0,1500,1000.webp', picture)).toBeNull()
  expect(parsePictureVariant('320-0,0,0,1000.webp', picture)).toBeNull()
})

test('the path of a part is read back as the same part', () => {
  const rect = {left: 50, top: 0, width: 1500, height: 1000}
  const variant = picturePath(id, 320, rect).split('/').at(-1) ?? ''
  expect(parsePictureVariant(variant, picture)).toEqual({width: 320, rect})
})

test('without crop and shape the whole picture is shown', () => {
  expect(pictureRect(picture, null, null, null)).toBeNull()
  expect(pictureRect(picture, {left: 0, top: 0, right: 0, bottom: 0}, null, null)).toBeNull()
})

test('the crop is given in pixels of the original', () => {
  expect(pictureRect(picture, {left: 0.1, top: 0.2, right: 0.1, bottom: 0}, null, null)).toEqual({
    left: 160,
    top: 200,
    width: 1280,
    height: 800,
  })
})

test('a shape is cut around the hotspot and stays within the crop', () => {
  expect(pictureRect(picture, null, {x: 0.9, y: 0.5}, 1)).toEqual({left: 600, top: 0, width: 1000, height: 1000})
  expect(pictureRect(picture, null, null, 1)).toEqual({left: 300, top: 0, width: 1000, height: 1000})
})

test('no width beyond the original is offered, but a small picture still has one', () => {
  expect(usefulWidths(700)).toEqual([160, 320, 480, 640])
  expect(usefulWidths(90)).toEqual([160])
})
