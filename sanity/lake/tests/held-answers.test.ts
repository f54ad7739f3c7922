import {expect, test} from 'vitest'

import {noDependencies} from '#src/groq/dependencies.ts'
import {createHeldAnswers, roomsFor} from '#src/live/held-answers.ts'

const everything = {...noDependencies(['published']), all: true}
const page = {_id: 'a', _type: 'page', _rev: '1', _createdAt: '', _updatedAt: ''}
const change = {seq: 2, changes: [{before: null, after: {document: page, layer: 'published', keys: new Map()}}]}
const elsewhere = {changes: [{before: null, after: {document: page, layer: 'drafts', keys: new Map()}}]}
async function fail(): Promise<never> {
  throw new Error('expected by the test')
}

const answer = (result: unknown, seq = 1) => {
  const json = JSON.stringify(result)
  return {json, digest: json, dependencies: everything, seq}
}
const evaluating =
  (result: unknown, seq = 2) =>
  async () =>
    answer(result, seq)

test('an answer that falls out of memory is announced, since nobody watches over it any more', async () => {
  const announced: string[] = []
  const answers = createHeldAnswers((tags) => announced.push(...tags), {answers: 2})
  const [first] = ['one', 'two', 'three'].map((key) => answers.hold({key, evaluate: evaluating(1)}, answer(1)))
  await answers.settled()
  expect(announced).toEqual([first])
})

test('a few answers to huge queries fall out as many small ones do', async () => {
  const announced: string[] = []
  const answers = createHeldAnswers((tags) => announced.push(...tags), {}, roomsFor({weight: 1000, json: 1000}))
  const small = answers.hold({key: 'small', evaluate: evaluating(1)}, answer(1))
  const huge = answers.hold({key: 'huge'.repeat(240), evaluate: evaluating(1)}, answer(1))
  await answers.settled()
  expect(announced).toEqual([])
  answers.hold({key: 'another'.repeat(10), evaluate: evaluating(1)}, answer(1))
  await answers.settled()
  expect(announced).toEqual([small, huge])
})

test('answers of strangers for which there is no time are announced without being compared', async () => {
  const announced: string[] = []
  const answers = createHeldAnswers((tags) => announced.push(...tags), {strangersMs: 30})
  const slow = async () => {
    await new Promise((resolve) => setTimeout(resolve, 40))
    return answer(1, 2)
  }
  const hold = (key: string) => answers.hold({key, isStrangers: true, evaluate: slow}, answer(1))
  const [first, ...others] = ['one', 'two', 'three'].map(hold)
  answers.judge(change)
  await answers.settled()
  expect(announced).not.toContain(first)
  expect(announced.toSorted()).toEqual(others.toSorted())
})

test('an answer that is older than a commit is compared as soon as it is held', async () => {
  const announced: string[] = []
  const answers = createHeldAnswers((tags) => announced.push(...tags))
  answers.judge(change)
  const tag = answers.hold({key: 'late', evaluate: evaluating(2)}, answer(1))
  const fresh = answers.hold({key: 'fresh', evaluate: evaluating(2)}, answer(1, 2))
  await answers.settled()
  expect([announced, fresh === tag]).toEqual([[tag], false])
})

test('an answer of before what is no longer remembered of commits is compared as soon as it is held', async () => {
  const announced: string[] = []
  const answers = createHeldAnswers((tags) => announced.push(...tags), {changes: 2})
  for (const seq of [2, 3, 4, 5]) answers.judge({...elsewhere, seq})
  const older = answers.hold({key: 'older', evaluate: evaluating(2, 5)}, answer(1, 2))
  answers.hold({key: 'known', evaluate: evaluating(2, 5)}, answer(1, 3))
  await answers.settled()
  expect(announced).toEqual([older])
})

test('what is committed while an answer is compared has it compared again', async () => {
  const announced: string[] = []
  const answers = createHeldAnswers((tags) => announced.push(...tags))
  let asked = 0
  const evaluate = async () => {
    asked += 1
    if (asked === 1) answers.judge({...change, seq: 3})
    return answer(1, asked + 1)
  }
  answers.hold({key: 'query', evaluate}, answer(1))
  answers.judge(change)
  await answers.settled()
  expect([asked, announced]).toEqual([2, []])
})

test('when memory is short, the answers of strangers fall out before those of others', async () => {
  const announced: string[] = []
  const answers = createHeldAnswers((tags) => announced.push(...tags), {answers: 2})
  const evaluate = evaluating(1)
  answers.hold({key: 'of the site', evaluate}, answer(1))
  const stranger = answers.hold({key: 'of a stranger', isStrangers: true, evaluate}, answer(1))
  answers.hold({key: 'another of the site', evaluate}, answer(1))
  await answers.settled()
  expect(announced).toEqual([stranger])
})

test('a query that fails after a change is announced', async () => {
  const announced: string[] = []
  const answers = createHeldAnswers((tags) => announced.push(...tags))
  const tag = answers.hold({key: 'query', evaluate: fail}, answer(1))
  answers.judge(change)
  await answers.settled()
  expect(announced).toEqual([tag])
})

test('an answer is remembered until something touches it, and from when it was found to be the same', async () => {
  const answers = createHeldAnswers(() => {})
  const tag = answers.hold({key: 'query', evaluate: evaluating('same')}, answer('same'))
  expect(answers.recall('query')).toEqual({tag, json: '"same"'})
  answers.judge(change)
  expect(answers.recall('query')).toBe(null)
  await answers.settled()
  expect(answers.recall('query')).toEqual({tag, json: '"same"'})
})

test('an answer that is older than a commit is not remembered', () => {
  const answers = createHeldAnswers(() => {})
  answers.judge(change)
  answers.hold({key: 'late', evaluate: evaluating(2)}, answer(1))
  expect(answers.recall('late')).toBe(null)
})

test('what was found when an answer changed is there for the next who asks, and watched from then on', async () => {
  const announced: string[] = []
  const answers = createHeldAnswers((tags) => announced.push(...tags))
  const evaluate = async () => answer('new', 3)
  const tag = answers.hold({key: 'query', evaluate}, answer('old'))
  answers.judge(change)
  await answers.settled()
  expect([announced, answers.recall('query')]).toEqual([[tag], {tag, json: '"new"'}])
  answers.judge({...change, seq: 3})
  await answers.settled()
  expect(answers.recall('query')).toEqual({tag, json: '"new"'})
})

test('what was found when an answer changed, and nobody has asked for, is not answered again', async () => {
  let asked = 0
  const answers = createHeldAnswers(() => {})
  answers.hold(
    {
      key: 'query',
      async evaluate() {
        asked += 1
        return answer('new', 2)
      },
    },
    answer('old'),
  )
  answers.judge(change)
  await answers.settled()
  answers.judge({...change, seq: 3})
  await answers.settled()
  expect([asked, answers.recall('query')]).toEqual([1, null])
})

test('what strangers ask is not remembered', () => {
  const answers = createHeldAnswers(() => {})
  answers.hold({key: 'query', isStrangers: true, evaluate: evaluating(1)}, answer(1))
  expect(answers.recall('query')).toBe(null)
})

test('no more is remembered of what answers said than there is room for', () => {
  const answers = createHeldAnswers(() => {}, {}, roomsFor({weight: 100_000, json: 5}))
  for (const key of ['one', 'two', 'three']) answers.hold({key, evaluate: evaluating(key)}, answer('a'))
  answers.hold({key: 'long', evaluate: evaluating('long')}, answer('too long'))
  expect(['one', 'two', 'three', 'long'].filter((key) => answers.recall(key))).toEqual(['three'])
})

test('an answer that comes out the same is not announced', async () => {
  const announced: string[] = []
  const answers = createHeldAnswers((tags) => announced.push(...tags))
  answers.hold({key: 'query', evaluate: evaluating({title: 'A'})}, answer({title: 'A'}))
  answers.judge(change)
  await answers.settled()
  expect(announced).toEqual([])
})

test('several answers changed by one commit are announced together', async () => {
  const announced: (readonly string[])[] = []
  const answers = createHeldAnswers((tags) => announced.push(tags))
  const tags = ['one', 'two'].map((key) => answers.hold({key, evaluate: evaluating(2)}, answer(1)))
  answers.judge(change)
  await answers.settled()
  expect(announced).toEqual([tags])
})
