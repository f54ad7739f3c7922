import type {Powiat} from './powiats.ts'

/** A point of the map, in units of its own: x from the west, y from the north. */
export type Point = readonly [x: number, y: number]

export type MapArea = {
  powiat: Powiat
  outline: readonly Point[]
  /** Where its name stands, in these lines; the number of entities comes below. */
  label: {at: Point; lines: readonly string[]}
}

/** Width and height of the map in its units. */
export const mapSize = {width: 320, height: 480}

// On a grid of ten units, in lines of eight directions. Neighbours have the corners of their border in common.
const drawn: readonly [Powiat, string, {at: Point; lines: readonly string[]}][] = [
  [
    'strzelecko-drezdenecki',
    '14,4 18,0 22,0 25,3 25,8 22,11 18,11 14,7',
    {at: [19.5, 4], lines: ['strzelecko-', 'drezdenecki']},
  ],
  ['gorzowski', '14,4 14,7 18,11 14,15 5,15 2,15 1,14 1,13 4,10 9,5 13,5', {at: [7.3, 12.4], lines: ['gorzowski']}],
  ['slubicki', '2,15 5,15 5,18 8,21 8,24 6,26 3,26 0,23 0,17', {at: [3.7, 21.4], lines: ['słubicki']}],
  ['sulecinski', '5,15 14,15 14,20 11,23 11,24 8,24 8,21 5,18', {at: [9.7, 18.2], lines: ['sulęciński']}],
  ['miedzyrzecki', '18,11 22,11 24,13 24,17 21,20 14,20 14,15', {at: [18.9, 15.4], lines: ['międzyrzecki']}],
  ['swiebodzinski', '14,20 21,20 23,22 23,25 21,27 11,27 11,24 11,23', {at: [16.7, 23.4], lines: ['świebodziński']}],
  ['krosnienski', '3,26 6,26 8,24 11,24 11,27 11,34 4,34 1,31 1,28', {at: [6, 29.6], lines: ['krośnieński']}],
  [
    'zielonogorski',
    '11,27 21,27 23,25 25,27 25,28 20,33 18,31 15,31 13,33 13,35 15,37 18,37 17,38 11,38 11,34',
    {at: [16.4, 28.6], lines: ['zielonogórski']},
  ],
  [
    'nowosolski',
    '25,28 26,29 26,32 26,38 26,39 24,41 22,41 20,41 17,38 18,37 20,35 20,33',
    {at: [23, 36], lines: ['nowosolski']},
  ],
  ['wschowski', '26,32 28,30 30,30 32,32 32,38 30,40 28,40 26,38', {at: [29, 34.8], lines: ['wschowski']}],
  ['zarski', '4,34 11,34 11,38 11,46 9,48 5,48 3,46 3,40 2,39 2,36', {at: [6.9, 40.6], lines: ['żarski']}],
  ['zaganski', '11,38 17,38 20,41 22,41 23,42 23,43 20,46 11,46', {at: [15.6, 42], lines: ['żagański']}],
  [
    'gorzow-wielkopolski',
    '8.5,7 12.5,7 13.5,8 13.5,10 12.5,11 8.5,11 7.5,10 7.5,8',
    {at: [10.5, 8.4], lines: ['Gorzów']},
  ],
  ['zielona-gora', '15,31 18,31 20,33 20,35 18,37 15,37 13,35 13,33', {at: [16.5, 33], lines: ['Zielona', 'Góra']}],
]

/**
 * The powiats and cities of the region as a schematic map: what borders on what is true, shapes and distances are not.
 * Drawn for this site; nothing of it was taken from a map. The cities come last, to lie on the powiats around them.
 */
export const regionMap: readonly MapArea[] = drawn.map(([powiat, outline, {at, lines}]) => ({
  powiat,
  outline: outline.split(' ').map(parsePoint),
  label: {at: [at[0] * 10, at[1] * 10], lines},
}))

function parsePoint(text: string): Point {
  const [x = 0, y = 0] = text.split(',').map(Number)
  return [x * 10, y * 10]
}
