import {expect, test} from 'vitest'

import {answerFields, readAnswers} from '#lib/finder/answers.ts'
import {askedQuestions} from '#lib/finder/questions.ts'

const option = (_id: string) => ({_id, label: _id, hint: null})

const questions = askedQuestions([
  {
    _key: 's',
    title: 'Sytuacja',
    hint: null,
    kind: 'many',
    missing: 'Zaznacz sytuację',
    answers: [option('a'), option('b')],
  },
  {_key: 'o', title: 'Orzeczenie', hint: null, kind: 'one', missing: null, answers: [option('c'), option('d')]},
])

const read = (form: string) => readAnswers(new URLSearchParams(form), questions)

test('a whole form is read without problems, and written back as it was', () => {
  const form = 'pytanie-s=a&pytanie-s=b&pytanie-o=c&powiat=zarski'
  expect(read(form)).toEqual({answers: {chosen: ['a', 'b', 'c'], powiat: 'zarski'}, problems: []})
  expect(new URLSearchParams(answerFields(read(form).answers, questions)).toString()).toBe(form)
})

test('an empty form names what is missing, in the order of the questions', () => {
  expect(read('')).toEqual({
    answers: {chosen: [], powiat: null},
    problems: [
      {field: 'pytanie-s', message: 'Zaznacz sytuację'},
      {field: 'powiat', message: 'Wybierz powiat albo miasto na prawach powiatu'},
    ],
  })
})

test('what is sound is kept beside what is not', () => {
  const {answers, problems} = read('pytanie-s=a&pytanie-s=zmyślone&pytanie-o=d&powiat=krakowski')
  expect(answers).toEqual({chosen: ['a', 'd'], powiat: null})
  expect(problems.map(({field}) => field)).toEqual(['pytanie-s', 'powiat'])
})

test('two answers where one is asked for are a problem, and none is guessed', () => {
  const {answers, problems} = read('pytanie-s=a&pytanie-o=c&pytanie-o=d&powiat=zarski')
  expect(answers.chosen).toEqual(['a'])
  expect(problems).toEqual([{field: 'pytanie-o', message: expect.stringContaining('tylko jedną')}])
})

test('a question without answers is not asked, and an answer belongs to the first question that has it', () => {
  const asked = askedQuestions([
    {_key: '1', title: 'Bez odpowiedzi', hint: null, kind: 'many', missing: null, answers: [null]},
    {_key: '2', title: 'Pierwsze', hint: null, kind: 'many', missing: null, answers: [option('a')]},
    {_key: '3', title: 'Drugie', hint: null, kind: 'many', missing: null, answers: [option('a'), option('b')]},
  ])
  expect(asked.map(({title, answers}) => [title, answers.map(({id}) => id)])).toEqual([
    ['Pierwsze', ['a']],
    ['Drugie', ['b']],
  ])
})
