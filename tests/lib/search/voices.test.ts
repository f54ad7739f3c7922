import {expect, test} from 'vitest'

import {askIndex, mean} from './judge.ts'
import {judgeAll, questionsOf, seenSets, sentenceSets, unseenSets} from './judged.ts'
import {more} from './pairs.ts'
import {sampleIndex} from './sample-index.ts'

const search = askIndex(await sampleIndex(more))

test.each([
  {what: 'what people type and ask', sets: seenSets, least: 500, recall: 0.91, precision: 0.91},
  {what: 'whole sentences among it', sets: sentenceSets, least: 180, recall: 0.79, precision: 0.78},
  {what: 'what nothing was mended by', sets: unseenSets, least: 70, recall: 0.74, precision: 0.68},
])('of $what, recall at five is at least $recall and precision $precision', ({sets, least, recall, precision}) => {
  expect(questionsOf(sets).length).toBeGreaterThanOrEqual(least)
  const judged = judgeAll(sets, search)
  expect(mean(judged.map((each) => each.recall))).toBeGreaterThanOrEqual(recall)
  expect(mean(judged.map((each) => each.precision))).toBeGreaterThanOrEqual(precision)
})
