import {expect, test} from 'vitest'

import {noDependencies} from '#src/groq/dependencies.ts'
import {createHeldAnswers} from '#src/live/held-answers.ts'

const everything = {...noDependencies(['published']), all: true}
const page = {_id: 'a', _type: 'page', _rev: '1', _createdAt: '', _updatedAt: ''}
const change = {before: null, after: {document: page, layer: 'published', keys: new Map()}}
function fail(): never {
  throw new Error('expected by the test')
}

const answer = (result: unknown) => ({json: JSON.stringify(result), dependencies: everything})

test('an answer that falls out of memory is announced, since nobody watches over it any more', async () => {
  const announced: string[] = []
  const answers = createHeldAnswers((tags) => announced.push(...tags), {answers: 2})
  const [first] = ['one', 'two', 'three'].map((key) => answers.hold({key, evaluate: () => answer(1)}, answer(1)))
  await answers.settled()
  expect(announced).toEqual([first])
})

test('a few answers to huge queries fall out as many small ones do', async () => {
  const announced: string[] = []
  const answers = createHeldAnswers((tags) => announced.push(...tags), {weight: 1000})
  const small = answers.hold({key: 'small', evaluate: () => answer(1)}, answer(1))
  const huge = answers.hold({key: 'huge'.repeat(240), evaluate: () => answer(1)}, answer(1))
  await answers.settled()
  expect(announced).toEqual([])
  answers.hold({key: 'another'.repeat(10), evaluate: () => answer(1)}, answer(1))
  await answers.settled()
  expect(announced).toEqual([small, huge])
})

test('answers for which there is no time are announced without being compared', async () => {
  const announced: string[] = []
  const answers = createHeldAnswers((tags) => announced.push(...tags), {workMs: 300})
  const slow = () => {
    const end = performance.now() + 200
    while (performance.now() < end);
    return answer(1)
  }
  const [first, ...others] = ['one', 'two', 'three'].map((key) => answers.hold({key, evaluate: slow}, answer(1)))
  answers.judge([change])
  await answers.settled()
  expect(announced).not.toContain(first)
  expect(announced).toEqual(others)
})

test('an answer that never comes is given up after its time', async () => {
  const announced: string[] = []
  const answers = createHeldAnswers((tags) => announced.push(...tags), {workMs: 20})
  const endless = () => {
    while (announced.length === 0);
    return answer(1)
  }
  const tag = answers.hold({key: 'endless', evaluate: endless}, answer(1))
  answers.judge([change])
  await answers.settled()
  expect(announced).toEqual([tag])
})

test('when memory is short, the answers of strangers fall out before those of others', async () => {
  const announced: string[] = []
  const answers = createHeldAnswers((tags) => announced.push(...tags), {answers: 2})
  const evaluate = () => answer(1)
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
  answers.judge([change])
  await answers.settled()
  expect(announced).toEqual([tag])
})

test('an answer that comes out the same is not announced', async () => {
  const announced: string[] = []
  const answers = createHeldAnswers((tags) => announced.push(...tags))
  answers.hold({key: 'query', evaluate: () => answer({title: 'A'})}, answer({title: 'A'}))
  answers.judge([change])
  await answers.settled()
  expect(announced).toEqual([])
})

test('several answers changed by one commit are announced together', async () => {
  const announced: (readonly string[])[] = []
  const answers = createHeldAnswers((tags) => announced.push(tags))
  const tags = ['one', 'two'].map((key) => answers.hold({key, evaluate: () => answer(2)}, answer(1)))
  answers.judge([change])
  await answers.settled()
  expect(announced).toEqual([tags])
})
