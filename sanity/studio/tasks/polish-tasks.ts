/** What tasks and comments say in English whatever language is chosen: whole texts, empty fields, names of buttons. */
const polish: Readonly<Record<string, string>> = {
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

/** The Polish for a text of the tasks; null for any other. Space around it stays. */
export function polishTaskText(text: string): string | null {
  const words = text.trim()
  const translated = Object.hasOwn(polish, words) ? polish[words] : undefined
  return translated === undefined ? null : text.replace(words, translated)
}

// What people write is theirs.
const written = 'textarea, [contenteditable], [data-testid="document-panel-scroller"], [data-testid="tasks-list-item"]'

const names = ['placeholder', 'aria-label']
const named = names.map((name) => `[${name}]`).join()

/** Says in Polish what the tasks say in English, now and as they change; answers how to stop. */
export function speakPolish(root: HTMLElement): () => void {
  const observer = new MutationObserver((changes) => {
    for (const {target, addedNodes} of changes) {
      if (target instanceof Text) translateText(target)
      for (const node of addedNodes) translate(node)
    }
  })
  observer.observe(root, {childList: true, subtree: true, characterData: true})
  translate(root)
  return () => observer.disconnect()
}

function translate(node: Node): void {
  if (node instanceof Text) return translateText(node)
  if (!(node instanceof Element)) return
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) if (text instanceof Text) translateText(text)
  for (const element of [node, ...node.querySelectorAll(named)])
    for (const name of names) translateAttribute(element, name)
}

function translateText(text: Text): void {
  const translated = polishTaskText(text.data)
  if (translated !== null && !text.parentElement?.closest(written)) text.data = translated
}

function translateAttribute(element: Element, name: string): void {
  const translated = polishTaskText(element.getAttribute(name) ?? '')
  if (translated !== null) element.setAttribute(name, translated)
}
