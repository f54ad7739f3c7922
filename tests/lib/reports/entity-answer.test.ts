import {expect, test} from 'vitest'

import {answerReport, checkAnswer, readAnswer} from '#lib/reports/entity-answer.ts'
import {formToken} from '#lib/reports/form-token.ts'
import {createRateLimit} from '#lib/reports/rate-limit.ts'
import {receiveForm} from '#lib/reports/receive.ts'

const answerOf = (fields: Record<string, string>) => readAnswer(new URLSearchParams(fields))
const mistakesOf = (fields: Record<string, string>) => checkAnswer(answerOf(fields))
const fieldsOf = (fields: Record<string, string>) => mistakesOf(fields).map(({field}) => field)
const parts = ['contact', 'offer', 'admission', 'visit']

test('„wszystko się zgadza” is a report about the page of the entity', () => {
  expect(answerReport(answerOf({odpowiedz: 'zgadza-sie'}), 'kis')).toMatchObject({
    kind: 'entityConfirmed',
    path: '/podmioty/kis',
    email: '',
  })
})

test('changes are reported part by part, each under its name', () => {
  const fields = {odpowiedz: 'zmiany', 'zmiana-contact': 'telefon 112', 'zmiana-visit': 'od 9:00\r\ndo 15:00\u0000'}
  expect(answerReport(answerOf(fields), 'kis')).toMatchObject({
    kind: 'entityChanges',
    text: 'dane podstawowe i kontakt:\ntelefon 112\n\ngodziny, dojazd i dostępność budynku:\nod 9:00\ndo 15:00',
  })
})

test('what a part may hold is reported whole, also where every part holds that much', () => {
  const texts = Object.fromEntries(parts.map((part) => [`zmiana-${part}`, `${part}${'ż'.repeat(3000 - part.length)}`]))
  const fields = {...texts, odpowiedz: 'zmiany'}
  expect(mistakesOf(fields)).toEqual([])
  const {text} = answerReport(answerOf(fields), 'kis')
  for (const written of Object.values(texts)) expect(text).toContain(written)
})

test('an answer that says nothing, or two things at once, is to be mended', () => {
  expect(fieldsOf({})).toEqual(['odpowiedz'])
  expect(fieldsOf({odpowiedz: 'zmiany'})).toEqual(['zmiana-contact'])
  expect(fieldsOf({odpowiedz: 'zgadza-sie', 'zmiana-offer': 'x'})).toEqual(['odpowiedz'])
  expect(fieldsOf({odpowiedz: 'zgadza-sie', email: 'a@b'})).toEqual(['email'])
})

test('a part that is too long is named, with how long it is and may be', () => {
  const long = {odpowiedz: 'zmiany', 'zmiana-offer': 'x'.repeat(4200), 'zmiana-visit': 'x'.repeat(4200)}
  expect(fieldsOf(long)).toEqual(['zmiana-offer', 'zmiana-visit'])
  expect(mistakesOf(long)[0]?.message.replaceAll(/\s/g, ' ')).toBe(
    'Skróć tekst w części „wsparcie, dla kogo i gdzie”: ma 4200 znaków, a może mieć najwyżej 3000.',
  )
})

test('an answer is received as every form is, and its entity thanked by words of its own', async () => {
  const [secret, made] = ['a-secret-of-the-tests', Date.parse('2026-11-21T12:00:00Z')]
  const fields = new URLSearchParams({odpowiedz: 'zgadza-sie', formularz: formToken(secret, made)})
  const answer = readAnswer(fields)
  const desk = {secret, now: made + 10_000, address: '10.0.0.1', limit: createRateLimit()}
  const send = (now: number) =>
    receiveForm(
      {fields, report: answerReport(answer, 'kis'), mistakes: checkAnswer(answer)},
      {...desk, now, file: () => Promise.resolve('filed')},
    )
  expect(await send(made + 1000)).toMatchObject({next: null, status: 422})
  expect(await send(made + 10_000)).toMatchObject({next: '/zglos/dziekujemy?strona=%2Fpodmioty%2Fkis&podmiot=tak'})
})
