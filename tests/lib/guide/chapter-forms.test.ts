import {expect, test} from 'vitest'

import {chapterPath, formsOf} from '#lib/guide/chapter-forms.ts'
import {parseDuration} from '#lib/polish/durations.ts'

test('a chapter has the forms whose fields are filled', () => {
  expect(formsOf({hasKeyPoints: true, hasEasyRead: null, hasSignLanguage: true})).toMatchObject([
    {form: 'w-skrocie', label: 'W skrócie'},
    {form: 'pjm', label: 'Polski język migowy (PJM)'},
  ])
  expect(formsOf({hasKeyPoints: null, hasEasyRead: false, hasSignLanguage: false})).toEqual([])
})

test('a form has an address below its chapter', () => {
  expect(chapterPath('kis', 'etr')).toBe('/informator/kis/etr')
  expect(chapterPath('kis')).toBe('/informator/kis')
})

test('a length is read as minutes and seconds', () => {
  expect(parseDuration('12:30')).toEqual({text: '12\u00A0min 30\u00A0s', iso: 'PT12M30S'})
  expect(parseDuration('0:45')?.text).toBe('45\u00A0s')
  expect(['4', '4:5', '4:60', 'cztery'].map(parseDuration)).toEqual([null, null, null, null])
})
