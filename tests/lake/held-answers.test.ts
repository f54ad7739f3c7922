import {expect, test} from 'vitest'

import {noDependencies} from '#sanity/lake/groq/dependencies.ts'
import {createHeldAnswers} from '#sanity/lake/live/held-answers.ts'

const everything = {...noDependencies(['published']), all: true}
const change = {before: null, after: {_id: 'a', _type: 'page', _rev: '1', _createdAt: '', _updatedAt: ''}}
function fail(): never {
  throw new Error('expected by the test')
}

const answer = (result: unknown) => ({result, dependencies: everything})

test('an answer that falls out of memory is announced, since nobody watches over it any more', async () => {
  const announced: string[] = []
  const answers = createHeldAnswers((tags) => announced.push(...tags), 2)
  const [first] = ['one', 'two', 'three'].map((key) => answers.hold({key, evaluate: () => answer(1)}, answer(1)))
  await answers.settled()
  expect(announced).toEqual([first])
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
