/** What tasks and comments say whatever language is chosen: whole texts, empty fields, names of buttons. */
const texts: Readonly<Record<string, string>> = {
  'Task title': 'Tytuł zadania',
  Target: 'Dotyczy',
  'Assign to': 'Dla kogo',
  'No assignee': 'Nikt',
  Deadline: 'Termin',
  'yyyy-mm-dd': 'rrrr-mm-dd',
  'To Do': 'Do zrobienia',
  Done: 'Zrobione',
  assigned: 'Moje',
  subscribed: 'Obserwowane',
  document: 'Tego dokumentu',
  Subscribe: 'Obserwuj',
  Unsubscribe: 'Nie obserwuj',
  Untitled: 'Bez tytułu',
  'changed status to': 'zmienia stan na',
  'set target content to': 'wskazuje dokument',
  'removed target content': 'usuwa powiązanie z dokumentem',
  'set the due date to': 'ustala termin',
  'changed the due date to': 'zmienia termin na',
  'removed the due date': 'usuwa termin',
  'assigned to': 'przydziela zadanie: ',
  'unassigned this task': 'odbiera przydział',
  'updated the task description': 'zmienia opis',
  'updated the task title': 'zmienia tytuł',
  'Loading activity': 'Wczytywanie',
  'Failed to copy link to clipboard': 'Nie udało się skopiować odnośnika',
  'Unknown field': 'Nieznane pole',
  'Unknown array item': 'Nieznany element',
  'Zareaguj: Thumbs up': 'Zareaguj: kciuk w górę',
  'Zareaguj: Thumbs down': 'Zareaguj: kciuk w dół',
  'Zareaguj: Heart': 'Zareaguj: serce',
  'Zareaguj: Rocket': 'Zareaguj: rakieta',
  'Zareaguj: Eyes': 'Zareaguj: oczy',
  'Zareaguj: Heavy plus sign': 'Zareaguj: plus',
}

/** Names of buttons that have no words on them, in the design system. */
const names: Readonly<Record<string, string>> = {
  'Close dialog': 'Zamknij okno',
  Clear: 'Wyczyść',
  Open: 'Rozwiń',
}

/** What those hear who move things by the keyboard: in lists within a form (@dnd-kit), and in lists of documents (hello-pangea). */
const moves: readonly [RegExp, string][] = [
  [
    /^To pick up a draggable item, press the space bar\..*/,
    'Aby podnieść element, naciśnij spację. Strzałkami przesuń go na inne miejsce. Spacja upuszcza element, Escape anuluje.',
  ],
  [/^Picked up draggable item .*/, 'Podniesiono element.'],
  [/^Draggable item (\S+) was moved over droppable area \1\.$/, 'Element jest nad swoim miejscem.'],
  [/^Draggable item \S+ was moved over droppable area .*/, 'Przesunięto element.'],
  [/^Draggable item \S+ is no longer over a droppable area\.$/, 'Element jest poza listą.'],
  [/^Draggable item \S+ was dropped.*/, 'Upuszczono element.'],
  [/^Dragging was cancelled\..*/, 'Anulowano. Element wrócił na swoje miejsce.'],
  [
    /^Press space bar to start a drag\..*/,
    'Aby podnieść dokument, naciśnij spację. Strzałkami przesuń go na inne miejsce. Spacja upuszcza dokument, Escape anuluje.',
  ],
  [/^You have lifted an item in position (\d+)$/, 'Podniesiono dokument z miejsca $1.'],
  [/^You have moved the item from position (\d+) to position (\d+)$/, 'Przesunięto dokument z miejsca $1 na $2.'],
  [
    /^You have dropped the item\. You have moved the item from position (\d+) to position (\d+)$/,
    'Upuszczono dokument. Przesunięto go z miejsca $1 na $2.',
  ],
  [/^You are over an area that cannot be dropped on$/, 'Dokument jest poza listą.'],
  [
    /^(?:Movement cancelled\.|The item has been dropped while not over a drop area\.) The item has returned to its starting position of (\d+)$/,
    'Anulowano. Dokument wrócił na miejsce $1.',
  ],
]

/** The Polish for a text of tasks and comments; null for any other. Space around it stays. */
export function polishText(text: string): string | null {
  const words = text.trim()
  const translated = Object.hasOwn(texts, words) ? texts[words] : undefined
  return translated === undefined ? null : text.replace(words, translated)
}

/** The Polish for the name of a button or of a field; null for any other. */
export function polishName(name: string): string | null {
  return (Object.hasOwn(names, name) ? names[name] : undefined) ?? polishText(name)
}

/** The Polish for what is told to those who move something by the keyboard; null for any other text. */
export function polishMove(text: string): string | null {
  const words = text.trim().replaceAll(/\s+/g, ' ')
  const move = moves.find(([pattern]) => pattern.test(words))
  return move ? words.replace(...move) : null
}
