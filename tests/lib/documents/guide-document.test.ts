import {expect, test} from 'vitest'

import {guideDocument} from '#lib/documents/guide-document.ts'
import {aChapter, aGuide} from '#tests/support/guide-content.ts'

const checkedLater = {legalStatusDate: '2026-06-30'}

test('a chapter alone is of the day on which its law was checked, if that was later than for the whole', () => {
  const document = guideDocument(aGuide([aChapter('kis', [], checkedLater)]), 'chapter')
  expect(document?.legalStatus).toBe('Stan prawny na dzień 30\u00A0czerwca 2026\u00A0r.')
  expect(document?.parts[0]?.legalStatus).toBe('')
})

test('in the whole each chapter tells its own day, where it has one', () => {
  const document = guideDocument(aGuide([aChapter('kis', [], checkedLater), aChapter('cis', [])]), 'whole')
  expect(document?.legalStatus).toBe('Stan prawny na dzień 31\u00A0stycznia 2026\u00A0r.')
  expect(document?.parts.map(({legalStatus}) => legalStatus)).toEqual([
    'Stan prawny na dzień 30\u00A0czerwca 2026\u00A0r.',
    '',
  ])
})
