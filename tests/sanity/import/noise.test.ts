import {expect, test} from 'vitest'

import {bodyOf} from './support.ts'

test.each([
  'Przejdź do formularza zgłoszeniowego',
  'Komentarze ekspertów',
  'Polecenia dla uczestników',
  'Poleca się zabrać dokumenty.',
  'Realizacja: 2017–2020',
  'Wyświetlono 3 filmy o spółdzielniach.',
  'Udostępniono nową salę w Żarach.',
  'Podziel się swoim doświadczeniem!',
  'Zaloguj się na platformę szkoleniową',
  'Autor: ma prawo do wynagrodzenia za pracę.',
  'Odwiedzin było 12, w tym wizyty studyjne.',
  'Jesteś tu potrzebny',
  '12.05.2017',
])('„%s” is content', async (line) => {
  const {body} = await bodyOf(`<p>Treść strony.</p><p>${line}</p><p>Dalszy ciąg treści.</p>`)
  expect(body).toHaveLength(3)
})

test.each([
  'Powrót',
  'Powrót do listy aktualności',
  '« powrót do listy',
  '‹ Wróć do listy',
  'Powrót do strony głównej',
  'Przejdź do treści',
  'Udostępnij na Facebooku',
  'Udostępnij:',
  'Podziel się na Facebooku',
  'Poleć znajomemu',
  'Komentarze (0)',
  'Komentarze',
  'Liczba wyświetleń: 12',
  'Wyświetlono: 123 razy',
  'Wyświetlono 45 razy',
  'Odsłony: 45',
  'Czytano: 12',
  'Zaloguj się',
  'Zaloguj się, aby komentować',
  'Opublikował: Jan Nowak',
  'Autor: dr J. Nowak',
  'Jesteś tutaj Strona główna » Aktualności',
  'Realizacja: Studio Stron',
  'Jesteś tutaj: Aktualności',
])('„%s” is no content', async (line) => {
  const {body, notes} = await bodyOf(`<p>Treść strony.</p><p>${line}</p>`)
  expect(body).toEqual(['Treść strony.'])
  expect(notes).toContain(`leftOut: ${line}`)
})
