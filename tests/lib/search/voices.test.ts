import {expect, test} from 'vitest'

import {askIndex, judge, mean} from './judge.ts'
import {sampleIndex} from './sample-index.ts'
import {sentences, words} from './voices.ts'

const search = askIndex(await sampleIndex())
const all = [...words, ...sentences]
const known = new Set(all.flatMap(({best, also}) => [...best, ...also]))

test('of what people type and ask, recall at five is at least 0.92 and precision 0.93', () => {
  expect(all.length).toBeGreaterThanOrEqual(250)
  expect(sentences.length).toBeGreaterThanOrEqual(60)
  const judged = all.map((pair) => judge(search, pair, known))
  expect(mean(judged.map(({recall}) => recall))).toBeGreaterThanOrEqual(0.92)
  expect(mean(judged.map(({precision}) => precision))).toBeGreaterThanOrEqual(0.93)
})
