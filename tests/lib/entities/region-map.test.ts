import {expect, test} from 'vitest'

import {neighboursOf, powiats} from '#lib/entities/powiats.ts'
import {mapSize, type Point, regionMap} from '#lib/entities/region-map.ts'

test('every powiat and city of the region is on the map once, within its frame', () => {
  expect(regionMap.map(({powiat}) => powiat).toSorted()).toEqual(powiats.map(({value}) => value).toSorted())
  for (const [x, y] of regionMap.flatMap(({outline}) => outline)) {
    expect(x >= 0 && x <= mapSize.width && y >= 0 && y <= mapSize.height).toBe(true)
  }
})

test('on the map exactly those have a border in common that have one in truth', () => {
  // Gorzów lies within its powiat on all sides; its border is no line of two areas.
  const areas = regionMap.filter(({powiat}) => powiat !== 'gorzow-wielkopolski')
  for (const {powiat, outline} of areas) {
    const touching = areas.filter((other) => other.powiat !== powiat && shareBorder(outline, other.outline))
    const expected = neighboursOf(powiat).filter((neighbour) => neighbour !== 'gorzow-wielkopolski')
    expect(touching.map((area) => area.powiat).toSorted(), powiat).toEqual(expected.toSorted())
  }
})

test('Gorzów Wielkopolski lies within powiat gorzowski', () => {
  const outlineOf = (value: string) => regionMap.find(({powiat}) => powiat === value)?.outline ?? []
  const city = outlineOf('gorzow-wielkopolski')
  expect(city.length).toBeGreaterThan(3)
  expect(city.every((point) => isInside(point, outlineOf('gorzowski')))).toBe(true)
})

test('each name stands in the area it names, and not in another', () => {
  for (const {powiat, label} of regionMap) {
    const here = regionMap.filter(({outline}) => isInside(label.at, outline))
    expect(here.at(-1)?.powiat).toBe(powiat)
  }
})

test('a name on the map is broken between its words alone', () => {
  for (const {powiat, label} of regionMap) {
    const name = label.lines.reduce((line, next) => (line.endsWith('-') ? line + next : `${line} ${next}`))
    const full = powiats.find(({value}) => value === powiat)?.label ?? ''
    expect(` ${full} `, powiat).toContain(` ${name} `)
  }
})

function shareBorder(one: readonly Point[], other: readonly Point[]): boolean {
  const edges = new Set(edgesOf(one))
  return edgesOf(other).some((edge) => edges.has(edge))
}

function edgesOf(outline: readonly Point[]): string[] {
  return outline.map((point, at) => {
    const [from, to] = [point.join(), outline[(at + 1) % outline.length]?.join() ?? '']
    return from < to ? `${from} ${to}` : `${to} ${from}`
  })
}

function isInside([x, y]: Point, outline: readonly Point[]): boolean {
  const crossed = outline.filter(([x1, y1], at) => {
    const [x2, y2] = outline[(at + 1) % outline.length] ?? [0, 0]
    return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1
  })
  return crossed.length % 2 === 1
}
