import {assert, constantFrom, integer, option, property, record} from 'fast-check'
import {expect, test} from 'vitest'

import {geometryOf} from '#src/assets/geometry.ts'
import {fits, parseImageParameters} from '#src/assets/image-parameters.ts'

const source = record({width: integer({min: 1, max: 9000}), height: integer({min: 1, max: 9000})})
const side = option(integer({min: 1, max: 9000}), {nil: undefined})
const asked = record({
  w: side,
  h: side,
  'max-w': side,
  'min-h': side,
  'fp-x': constantFrom(0, 0.3, 1),
  fit: constantFrom(...fits),
})

function queryOf(values: Record<string, unknown>): URLSearchParams {
  const given = Object.entries(values).filter(([, value]) => value !== undefined)
  return new URLSearchParams([...given.map(([name, value]) => [name, String(value)]), ['crop', 'focalpoint']])
}

test('whatever is asked, the cut lies inside the image and the outcome inside the limits', () => {
  assert(
    property(source, asked, (image, values) => {
      const {region, size, canvas} = geometryOf(image, parseImageParameters(queryOf(values)))
      expect(region.left).toBeGreaterThanOrEqual(0)
      expect(region.top).toBeGreaterThanOrEqual(0)
      expect(region.left + region.width).toBeLessThanOrEqual(image.width)
      expect(region.top + region.height).toBeLessThanOrEqual(image.height)
      for (const length of [region.width, region.height, size.width, size.height])
        expect(length).toBeGreaterThanOrEqual(1)
      expect(Math.max(canvas.width, canvas.height)).toBeLessThanOrEqual(4096)
      expect(size.width).toBeLessThanOrEqual(canvas.width)
      expect(size.height).toBeLessThanOrEqual(canvas.height)
    }),
  )
})
