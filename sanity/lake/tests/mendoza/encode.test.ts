import * as fc from 'fast-check'
import {applyPatch as npmApplyPatch, incremental} from 'mendoza'
import {expect, test} from 'vitest'

import {applyPatch} from '#src/mendoza/apply.ts'
import {effectsOf} from '#src/mendoza/effects.ts'
import {encodePatches} from '#src/mendoza/encode.ts'

/** Small alphabets of keys and values make shared, moved and repeated parts likely. */
const key = fc.constantFrom('_key', '_type', 'a', 'b', 'title', 'zażółć', '😀')
const text = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'block',
    'Ścieżki reintegracji',
    'Ścieżki 😀 reintegracji',
    'Ścieżki 😁 reintegracji',
    '😀😁',
    '😁',
    'long enough to be moved',
  ),
  fc.string({unit: 'grapheme'}),
  fc.string({unit: 'binary'}),
)
const {json} = fc.letrec<{json: unknown}>((tie) => ({
  json: fc.oneof(
    {maxDepth: 4},
    text,
    fc.constantFrom(null, true, false, 0, 1, 2.5),
    fc.array(tie('json'), {maxLength: 6}),
    fc.dictionary(key, tie('json'), {maxKeys: 6, noNullPrototype: true}),
  ),
}))
const pair = fc.tuple(json, json)

/** Two lists with common parts: what arrays in documents look like before and after an edit. */
const relatedLists = fc
  .array(json, {maxLength: 8})
  .chain((left) =>
    fc.tuple(fc.constant(left), fc.array(fc.oneof(json, ...left.map((item) => fc.constant(item))), {maxLength: 8})),
  )

const encodePatch = (left: unknown, right: unknown) => encodePatches(left, right).apply

test('a patch turns the left value into the right one, by the patcher of the Studio', () => {
  fc.assert(
    fc.property(fc.oneof(pair, relatedLists), ([left, right]) => {
      expect(npmApplyPatch(left, encodePatch(left, right))).toStrictEqual(right)
    }),
    {numRuns: 1000},
  )
})

test('our own patcher agrees with the one of the Studio', () => {
  fc.assert(
    fc.property(fc.oneof(pair, relatedLists), ([left, right]) => {
      expect(applyPatch(left, encodePatch(left, right))).toStrictEqual(right)
    }),
    {numRuns: 1000},
  )
})

test('the incremental patcher behind "Review changes" agrees too, over several steps', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(json, relatedLists), {minLength: 2, maxLength: 5}), (values) => {
      let value = incremental.wrap<number | null>(values[0], null)
      values.slice(1).forEach((next, index) => {
        value = incremental.applyPatch(value, encodePatch(values[index], next), index)
        expect(incremental.unwrap(value)).toStrictEqual(next)
      })
    }),
    {numRuns: 500},
  )
})

function titleWith(character: string): string {
  return `Ścieżki reintegracji ${character} społeczno-zawodowej`
}

test('a character of two code units is never cut in half', () => {
  // U+1F601 shares the first unit with U+1F600, U+1F200 the second.
  for (const other of ['\u{1F601}', '\u{1F200}']) {
    const patch = encodePatch(titleWith('\u{1F600}'), titleWith(other))
    expect(patch).toContain(other)
    expect(npmApplyPatch(titleWith('\u{1F600}'), patch)).toBe(titleWith(other))
    expect(applyPatch(titleWith('\u{1F600}'), patch)).toBe(titleWith(other))
  }
})

test('equal values need no patch', () => {
  expect(encodePatch({a: [1, {b: 'x'}]}, {a: [1, {b: 'x'}]})).toEqual([])
  expect(encodePatch(null, null)).toEqual([])
})

test('creating and deleting say the whole document', () => {
  const document = {_id: 'a', _type: 'page', _rev: 'r1', _createdAt: 't', _updatedAt: 't', title: 'A'}
  const {_rev, ...content} = document
  expect(effectsOf(null, document)).toEqual({apply: [0, content], revert: [0, null]})
  expect(effectsOf(document, null)).toEqual({apply: [0, null], revert: [0, content]})
})

test('both directions at once are the same as one by one', () => {
  fc.assert(
    fc.property(pair, ([left, right]) => {
      expect(encodePatches(left, right)).toMatchObject({revert: encodePatch(right, left)})
    }),
  )
})

test('effects are patches of the document without its revision', () => {
  const left = {_id: 'a', _type: 'page', _createdAt: 't', _updatedAt: 't', zebra: 'Z'}
  const right = {...left, zebra: 'A'}
  const {apply, revert} = effectsOf({...left, _rev: 'r1'}, {...right, _rev: 'r2'})
  expect(npmApplyPatch(left, apply)).toEqual(right)
  expect(npmApplyPatch(right, revert)).toEqual(left)
})

const blocks = Array.from({length: 200}, (_, index) => ({
  _type: 'block',
  _key: `k${index}`,
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: `s${index}`, marks: [], text: `Akapit ${index}: zażółć gęślą jaźń. `.repeat(8)}],
}))
const chapter = {_id: 'chapter-kis', _type: 'chapter', title: 'KIS', body: blocks}

test('one word changed in a long text makes a patch far smaller than the document', () => {
  const body = blocks.map((block, index) => {
    if (index !== 120) return block
    return {...block, children: block.children.map((span) => ({...span, text: span.text.replace('gęślą', 'nową')}))}
  })
  const patch = encodePatch(chapter, {...chapter, body})
  expect(JSON.stringify(patch).length).toBeLessThan(120)
  expect(JSON.stringify(chapter).length).toBeGreaterThan(70_000)
})

test('a paragraph put in, taken out or moved is told as slices', () => {
  const [first, ...rest] = blocks
  const added = {_type: 'block', _key: 'new', style: 'normal', markDefs: [], children: []}
  expect(encodePatch({body: blocks}, {body: blocks.toSpliced(5, 1)})).toEqual([11, 0, 21, 0, 5, 21, 6, 200, 15])
  expect(encodePatch({body: blocks}, {body: [...rest, first]})).toEqual([11, 0, 21, 1, 200, 21, 0, 1, 15])
  expect(JSON.stringify(encodePatch({body: blocks}, {body: blocks.toSpliced(5, 0, added)})).length).toBeLessThan(120)
})

/** Who wrote which part of the title, as "Review changes" finds it out. */
function titleAuthors(value: incremental.Value<string>): unknown {
  const title = value.content?.type === 'object' ? value.content.fields.title : undefined
  return title?.content?.type === 'string' ? title.content.parts.map((part) => [part.value, part.startMeta]) : title
}

test('one letter typed keeps who wrote the rest of the text', () => {
  const [left, right] = [{title: 'Dłuższe spotkanie robocze'}, {title: 'Dłuższe spotkania robocze'}]
  expect(encodePatch(left, right)).toEqual([11, 0, 23, 0, 18, 22, 'a', 23, 19, 27, 15])
  const before = incremental.wrap<string>(left, 'Ania')
  expect(titleAuthors(incremental.applyPatch(before, encodePatch(left, right), 'Jan'))).toEqual([
    ['Dłuższe spotkani', 'Ania'],
    ['a', 'Jan'],
    [' robocze', 'Ania'],
  ])
})

test('a long list of equal items does not slow the comparison down', () => {
  const many = Array.from({length: 50_000}, (_, index) => index % 2)
  const started = performance.now()
  encodePatch(many, [...many.slice(1), 7, ...many])
  expect(performance.now() - started).toBeLessThan(3000)
})

test('a patch made for another value is refused instead of guessed at', () => {
  expect(() => applyPatch({a: 1}, [10, 4, 15])).toThrow('does not fit')
  expect(() => applyPatch({a: 1}, [99])).toThrow('Unknown mendoza opcode 99')
})

const characters = fc.array(fc.constantFrom('a', 'z', 'ł', '€', '😀', '😁', '\ud800', '\udc00'), {maxLength: 12})

/** A text in characters, and two positions between them. */
const textWithSlice = characters.chain((drawn) => {
  const parts = Array.from(drawn.join(''))
  const position = fc.nat({max: parts.length})
  return fc.tuple(fc.constant(parts), position, position).map(([all, one, other]) => ({
    parts: all,
    start: Math.min(one, other),
    end: Math.max(one, other),
  }))
})

test('a slice from anywhere in a text holds the characters between its positions', () => {
  fc.assert(
    fc.property(textWithSlice, ({parts, start, end}) => {
      const position = (count: number) => Buffer.byteLength(parts.slice(0, count).join(''))
      const patch = [2, 22, '', 23, position(start), position(end)]
      expect(applyPatch(parts.join(''), patch)).toBe(parts.slice(start, end).join(''))
    }),
    {numRuns: 2000},
  )
})

test('the patcher of the Studio still cannot do that, nor does it refuse a patch that does not fit', () => {
  // Where this fails the package has been mended, and its patcher may take the place of ours.
  expect(npmApplyPatch('łódź', [2, 23, 2, 4])).not.toBe('ó')
  expect(npmApplyPatch({a: 1}, [10, 4, 15])).toEqual({a: 1})
  expect(npmApplyPatch({}, [17, 1, '__proto__'])).toEqual({})
})

test('a slice that ends beyond the text, and a field of any name, are no matter', () => {
  expect(applyPatch('łódź', [2, 23, 2, 1e15])).toBe('ódź')
  expect(JSON.stringify(applyPatch({}, [17, 1, '__proto__']))).toBe('{"__proto__":1}')
})

test('a list of any length is patched', () => {
  const long = Array.from({length: 150_000}, (_, index) => index)
  expect(applyPatch(long, [2, 21, 0, long.length, 20, 'new'])).toHaveLength(long.length + 1)
  // Two operations an item: more than fit into one call.
  const list = long.slice(0, 70_000)
  const changed = list.map((item) => -1 - item)
  expect(encodePatch({list, title: 'A'.repeat(1_000_000)}, {list: changed, title: 'A'.repeat(1_000_000)})).toHaveLength(
    2 * list.length + 3,
  )
})
