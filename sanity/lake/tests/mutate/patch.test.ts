import {makePatches, stringifyPatches} from '@sanity/diff-match-patch'
import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {patched} from './support.ts'

test('set writes attributes, and makes the objects on the way', () => {
  expect(patched({}, {set: {title: 'A', 'seo.title': 'B'}})).toEqual({title: 'A', seo: {title: 'B'}})
})

test('set below a primitive overwrites it', () => {
  expect(patched({address: 'ul. Długa'}, {set: {'address.street': 'Długa'}})).toEqual({address: {street: 'Długa'}})
})

test('set writes null as a value', () => {
  expect(patched({title: 'A'}, {set: {title: null}})).toEqual({title: null})
})

test('set on array items: by index, from the end, by slice, by key and by comparison', () => {
  expect(patched({a: [1, 2, 3]}, {set: {'a[0]': 9}})).toEqual({a: [9, 2, 3]})
  expect(patched({a: [1, 2, 3]}, {set: {'a[-1]': 9}})).toEqual({a: [1, 2, 9]})
  expect(patched({a: [1, 2, 3]}, {set: {'a[1:3]': 9}})).toEqual({a: [1, 9, 9]})
  expect(patched({a: [1, 2, 3]}, {set: {'a[:-1]': 9}})).toEqual({a: [9, 9, 3]})
  expect(patched({a: [1, 2, 3]}, {set: {'a[0,2]': 9}})).toEqual({a: [9, 2, 9]})
  expect(patched({a: [1, 2, 3]}, {set: {'a[@ > 1]': 9}})).toEqual({a: [1, 9, 9]})
  expect(patched({a: [{_key: 'x'}, {_key: 'y'}]}, {set: {'a[_key=="y"].n': 1}})).toEqual({
    a: [{_key: 'x'}, {_key: 'y', n: 1}],
  })
  expect(patched({a: [{n: 1}, {n: 5}]}, {set: {'a[n >= 5].big': true}})).toEqual({a: [{n: 1}, {n: 5, big: true}]})
})

test('set appends at the end of an array but never leaves holes', () => {
  expect(patched({a: [1]}, {set: {'a[1]': 2}})).toEqual({a: [1, 2]})
  expect(patched({a: [1]}, {set: {'a[5]': 2}})).toEqual({a: [1]})
  expect(patched({a: [1]}, {set: {'a[1].b': 2}})).toEqual({a: [1]})
  expect(patched({}, {set: {'a[0]': 2}})).toEqual({})
})

test('set where no item has the key changes nothing', () => {
  expect(patched({a: [{_key: 'x'}]}, {set: {'a[_key=="z"].n': 1}})).toEqual({a: [{_key: 'x'}]})
})

test('set on one of two items with the same key changes that one', () => {
  const twins = [
    {_key: 'x', n: 1},
    {_key: 'x', n: 2},
  ]
  expect(patched({a: twins}, {set: {'a[1].n': 9}})).toEqual({a: [twins[0], {_key: 'x', n: 9}]})
  expect(patched({a: twins}, {unset: ['a[1]']})).toEqual({a: [twins[0]]})
})

test('names that are no words are quoted', () => {
  expect(patched({'b-c': 1}, {set: {"['b-c']": 2, 'd["e f"]': 3}})).toEqual({'b-c': 2, d: {'e f': 3}})
})

test('two dots find attributes at any depth, and only where they are', () => {
  expect(patched({a: {alt: 'x', b: [{alt: 'y'}, {c: 1}]}}, {set: {'..alt': 'z'}})).toEqual({
    a: {alt: 'z', b: [{alt: 'z'}, {c: 1}]},
  })
  expect(patched({a: {alt: 'x', b: [{alt: 'y', _key: 'k'}]}}, {set: {'..[_key=="k"].alt': 'z'}})).toEqual({
    a: {alt: 'x', b: [{alt: 'z', _key: 'k'}]},
  })
})

test('setIfMissing writes only where the attribute is missing; null is not missing', () => {
  expect(patched({a: 1, n: null}, {setIfMissing: {a: 2, n: 2, b: 3, 'c.d': 4}})).toEqual({
    a: 1,
    n: null,
    b: 3,
    c: {d: 4},
  })
})

test('setIfMissing never makes array items', () => {
  expect(patched({a: []}, {setIfMissing: {'a[0]': 1}})).toEqual({a: []})
  expect(patched({a: [{}]}, {setIfMissing: {'a[0].b': 1}})).toEqual({a: [{b: 1}]})
})

test('unset removes attributes and items, several at once without mixing up indices', () => {
  expect(patched({a: 1, b: {c: 2, d: 3}}, {unset: ['a', 'b.c']})).toEqual({b: {d: 3}})
  expect(patched({a: [1, 2, 3, 4]}, {unset: ['a[0,2]']})).toEqual({a: [2, 4]})
  expect(patched({a: [1, 2, 3, 4]}, {unset: ['a[1:3]']})).toEqual({a: [1, 4]})
  expect(patched({a: [{_key: 'x'}, {_key: 'y'}]}, {unset: ['a[_key=="x"]']})).toEqual({a: [{_key: 'y'}]})
  expect(patched({a: {x: {x: 1}}, x: 2}, {unset: ['..x']})).toEqual({a: {}})
})

test('unset on a missing path changes nothing', () => {
  expect(patched({a: [1]}, {unset: ['b.c', 'a[7]', 'a[_key=="z"]']})).toEqual({a: [1]})
})

test('inc and dec count numbers and leave everything else alone', () => {
  expect(patched({n: 1, t: 'x', a: [1, 'y']}, {inc: {n: 2, t: 1, 'a[*]': 1, missing: 1}})).toEqual({
    n: 3,
    t: 'x',
    a: [2, 'y'],
  })
  expect(patched({n: 1}, {dec: {n: 2.5}})).toEqual({n: -1.5})
})

test('insert puts items before and after a place', () => {
  expect(patched({a: [1, 2]}, {insert: {before: 'a[0]', items: [0]}})).toEqual({a: [0, 1, 2]})
  expect(patched({a: [1, 2]}, {insert: {after: 'a[0]', items: [8, 9]}})).toEqual({a: [1, 8, 9, 2]})
  expect(patched({a: [1, 2]}, {insert: {after: 'a[-1]', items: [3]}})).toEqual({a: [1, 2, 3]})
  expect(patched({a: [1, 2]}, {insert: {before: 'a[-1]', items: [3]}})).toEqual({a: [1, 3, 2]})
  expect(patched({a: [1, 2, 3]}, {insert: {after: 'a[0:2]', items: [9]}})).toEqual({a: [1, 2, 9, 3]})
  expect(patched({a: [{_key: 'x'}, {_key: 'y'}]}, {insert: {after: 'a[_key=="x"]', items: [{_key: 'z'}]}})).toEqual({
    a: [{_key: 'x'}, {_key: 'z'}, {_key: 'y'}],
  })
})

test('insert into an empty array works from both ends', () => {
  expect(patched({a: []}, {insert: {after: 'a[-1]', items: [1]}})).toEqual({a: [1]})
  expect(patched({a: []}, {insert: {before: 'a[0]', items: [1]}})).toEqual({a: [1]})
})

test('insert takes more items than a function takes arguments, beside as many places', () => {
  const items = Array.from({length: 200_000}, (_, index) => index)
  expect(patched({a: [1]}, {insert: {after: 'a[0]', items}})).toEqual({a: [1, ...items]})
  expect(patched({a: items}, {insert: {after: 'a[*]', items: [1]}})).toEqual({a: [...items, 1]})
})

test('insert replaces items, also those that do not stand together', () => {
  expect(patched({a: [1, 2, 3]}, {insert: {replace: 'a[1]', items: [8, 9]}})).toEqual({a: [1, 8, 9, 3]})
  expect(patched({a: [1, 2, 3, 4]}, {insert: {replace: 'a[1:3]', items: [9]}})).toEqual({a: [1, 9, 4]})
  expect(patched({a: [1, 2, 3, 4]}, {insert: {replace: 'a[0,2]', items: [9]}})).toEqual({a: [9, 2, 4]})
  expect(patched({a: [1, 2]}, {insert: {replace: 'a[-1]', items: []}})).toEqual({a: [1]})
})

test('insert where there is no array or no such item changes nothing', () => {
  expect(patched({b: 1}, {insert: {after: 'a[-1]', items: [1]}})).toEqual({b: 1})
  expect(patched({a: [{_key: 'x'}]}, {insert: {after: 'a[_key=="z"]', items: [1]}})).toEqual({a: [{_key: 'x'}]})
})

test('diffMatchPatch changes text, counting in UTF-8 bytes', () => {
  const from = 'Zażółć gęślą jaźń 😀 i spotkanie'
  const to = 'Zażółć gęślą jaźń 😀 i spotkania'
  expect(patched({t: from}, {diffMatchPatch: {t: stringifyPatches(makePatches(from, to))}})).toEqual({t: to})
})

test('diffMatchPatch brings any text to any other', () => {
  const text = fc.string({unit: fc.constantFrom('a', 'ą', '😀', ' ', 'łó', '\n'), maxLength: 60})
  fc.assert(
    fc.property(text, text, (from, to) => {
      const patch = stringifyPatches(makePatches(from, to))
      expect(patched({t: from}, {diffMatchPatch: {t: patch}})).toEqual({t: to})
    }),
  )
})

test('diffMatchPatch drops what no longer fits and ignores what is not text', () => {
  const patch = stringifyPatches(
    makePatches('A quite different sentence stood here once.', 'A quite other sentence stood here once.'),
  )
  expect(patched({t: 'Zupełnie inny tekst', n: 5}, {diffMatchPatch: {t: patch, n: patch, missing: patch}})).toEqual({
    t: 'Zupełnie inny tekst',
    n: 5,
  })
})

test('the operations of one patch are applied in the documented order', () => {
  const operations = {
    set: {a: 1, list: [1]},
    setIfMissing: {a: 5, b: 2},
    unset: ['c'],
    inc: {a: 10},
    dec: {b: 1},
    insert: {after: 'list[-1]', items: [2]},
  }
  expect(patched({c: 3}, operations)).toEqual({a: 11, b: 1, list: [1, 2]})
})
