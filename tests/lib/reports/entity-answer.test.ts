import {expect, test} from 'vitest'

import {type AnswerDesk, checkAnswer, readAnswer, receiveAnswer} from '#lib/reports/entity-answer.ts'
import {formToken} from '#lib/reports/form-token.ts'
import {createHeldForms} from '#lib/reports/held-forms.ts'
import {createRateLimit} from '#lib/reports/rate-limit.ts'

const secret = 'a-secret-of-the-tests'
const start = Date.parse('2026-11-21T12:00:00Z')

function openDesk(more: Partial<AnswerDesk> = {}) {
  const filed: unknown[] = []
  const desk: AnswerDesk = {
    secret,
    now: start + 10_000,
    forms: createHeldForms(),
    limit: createRateLimit(),
    entity: {_id: 'entity-kis', slug: 'kis'},
    file: async (report) => {
      filed.push(report)
      return 'filed'
    },
    ...more,
  }
  return {desk, filed}
}

const form = (fields: Record<string, string>) =>
  new URLSearchParams({formularz: formToken(secret, start), klucz: 'k', ...fields})
const problemsOf = (fields: Record<string, string>) => checkAnswer(readAnswer(form(fields))).map(({field}) => field)

test('„wszystko się zgadza” is filed beside the entity', async () => {
  const {desk, filed} = openDesk()
  const location = await receiveAnswer(form({odpowiedz: 'zgadza-sie'}), '10.0.0.1', desk)
  expect(location).toBe('/zglos/dziekujemy?strona=%2Fpodmioty%2Fkis')
  expect(filed).toMatchObject([{kind: 'entityConfirmed', about: 'entity-kis', path: '/podmioty/kis', email: ''}])
})

test('changes are filed part by part, each under its name', async () => {
  const {desk, filed} = openDesk()
  const fields = {odpowiedz: 'zmiany', 'zmiana-contact': 'telefon 112', 'zmiana-visit': 'od 9:00\r\ndo 15:00'}
  await receiveAnswer(form(fields), '10.0.0.1', desk)
  expect(filed).toMatchObject([
    {
      kind: 'entityChanges',
      text: 'dane podstawowe i kontakt:\ntelefon 112\n\ngodziny, dojazd i dostępność budynku:\nod 9:00\ndo 15:00',
    },
  ])
})

test('an answer that says nothing, or two things at once, comes back', () => {
  expect(problemsOf({})).toEqual(['odpowiedz'])
  expect(problemsOf({odpowiedz: 'zmiany'})).toEqual(['zmiana-contact'])
  expect(problemsOf({odpowiedz: 'zgadza-sie', 'zmiana-offer': 'x'})).toEqual(['odpowiedz'])
  expect(problemsOf({odpowiedz: 'zmiany', 'zmiana-offer': 'x'.repeat(3001)})).toEqual(['zmiana-offer'])
  expect(problemsOf({odpowiedz: 'zgadza-sie', email: 'a@b'})).toEqual(['email'])
})

test('what comes back holds what was written, for its own entity, and nothing of it in the address', async () => {
  const {desk, filed} = openDesk()
  const location = await receiveAnswer(
    form({odpowiedz: 'zmiany', 'zmiana-offer': 'tajne', email: 'x'}),
    '10.0.0.1',
    desk,
  )
  expect(location).toMatch(/^\/zglos\/podmiot\?klucz=k&formularz=[\w-]+#bledy$/)
  const held = desk.forms.read(new URLSearchParams(location.split(/[?#]/)[1]).get('formularz') ?? '', desk.now)
  expect(held).toMatchObject({entity: 'entity-kis', answer: {changes: {offer: 'tajne'}}})
  expect(filed).toEqual([])
})

test('programs, haste, floods and a pause of content file nothing', async () => {
  const right = {odpowiedz: 'zgadza-sie'}
  const tries: [Record<string, string>, Partial<AnswerDesk>][] = [
    [{...right, www: 'x'}, {}],
    [right, {now: start + 1000}],
    [{...right, formularz: 'x'}, {}],
    [right, {limit: createRateLimit({perAddress: 0, fromAll: 9, windowMs: 1000})}],
  ]
  for (const [fields, more] of tries) {
    const {desk, filed} = openDesk(more)
    expect(await receiveAnswer(form(fields), '10.0.0.1', desk)).toContain('#bledy')
    expect(filed).toEqual([])
  }
})
