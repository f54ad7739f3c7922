import {expect, test} from 'vitest'

import {polishTaskText} from '#sanity/studio/tasks/polish-tasks.ts'

test('what the tasks say in English is said in Polish', () => {
  expect(polishTaskText('To Do')).toBe('Do zrobienia')
  expect(polishTaskText(' changed status to ')).toBe(' zmienia stan na ')
})

test('what people wrote, and what is Polish already, is left as it is', () => {
  for (const text of ['To Do later', 'Zdjęcie do wiadomości', '', 'constructor'])
    expect(polishTaskText(text)).toBeNull()
})
