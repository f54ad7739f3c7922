import {counted} from '#lib/polish/plurals.ts'

import type {Note} from './compose-news.ts'
import type {PlannedPage} from './plan-import.ts'

/** A file of which no page could be read, and why. */
export type UnreadFile = {source: string; reason: string}

const headings: Record<Note['kind'], string> = {
  taken: 'wzięto',
  missing: 'uzupełnij',
  flagged: 'sprawdź',
  leftOut: 'pominięto',
}

const kinds = ['taken', 'missing', 'flagged', 'leftOut'] as const

/** What an editor reads about one page, in lines. */
export function reportOfPage(page: PlannedPage): string[] {
  const lines = page.outcome === 'new' ? kinds.flatMap((kind) => linesOf(kind, page.notes)) : []
  return [`${page.source}: ${page.title ?? 'bez tytułu'}`, `  ${outcomeOf(page)}`, ...lines]
}

function linesOf(kind: Note['kind'], notes: readonly Note[]): string[] {
  const texts = [...new Set(notes.filter((note) => note.kind === kind).map(({text}) => text))]
  return texts.map((text) => `  ${headings[kind]}: ${text}`)
}

function outcomeOf(page: PlannedPage): string {
  switch (page.outcome) {
    case 'new':
      return page.isComplete ? 'nowa wiadomość' : 'nowa wiadomość, niekompletna: powstanie szkic'
    case 'present':
      return `jest już w serwisie (${page._id}): pozostaje bez zmian`
    case 'unread':
      return `NIE ODCZYTANO: ${page.reason}`
    case 'repeated':
      return `to samo co „${page.of}”: pominięto`
  }
}

const pages = {one: 'strona', few: 'strony', many: 'stron'}
const files = {one: 'plik', few: 'pliki', many: 'plików'}

/** The report's last lines: how many pages there were of each outcome, and what could not be read. */
export function summaryOf(planned: readonly PlannedPage[], unread: readonly UnreadFile[]): string[] {
  const count = (outcome: PlannedPage['outcome']) => planned.filter((page) => page.outcome === outcome).length
  const incomplete = planned.filter((page) => page.outcome === 'new' && !page.isComplete).length
  return [
    `Razem ${counted(planned.length, pages)}: nowych ${count('new')} (niekompletnych ${incomplete}), już w serwisie ${count('present')}, powtórzonych ${count('repeated')}.`,
    ...planned.flatMap((page) => (page.outcome === 'unread' ? [`Nie odczytano: ${page.source} – ${page.reason}`] : [])),
    ...unread.map(({source, reason}) => `Nie odczytano: ${source} – ${reason}`),
    ...(unread.length > 0 ? [`Nie odczytano: ${counted(unread.length, files)}.`] : []),
  ]
}
