import {fixedPages} from '#lib/addresses/addresses.ts'

/** What readers may narrow a search to; `value` stands in the address. */
export const searchKinds = [
  {value: 'informator', title: fixedPages.guide.title, path: fixedPages.guide.path},
  {value: 'sciezki', title: fixedPages.pathways.title, path: fixedPages.pathways.path},
  {value: 'podmioty', title: fixedPages.entities.title, path: fixedPages.entities.path},
  {value: 'slownik', title: fixedPages.glossary.title, path: fixedPages.glossary.path},
  {value: 'aktualnosci', title: fixedPages.news.title, path: fixedPages.news.path},
  {value: 'wydarzenia', title: fixedPages.events.title, path: fixedPages.events.path},
  {value: 'strony', title: 'O serwisie', path: null},
] as const

export type SearchKind = (typeof searchKinds)[number]['value']

/** Reads a kind from an address; null for what is none. */
export function parseSearchKind(value: string): SearchKind | null {
  return searchKinds.find((kind) => kind.value === value)?.value ?? null
}

/** What a kind is called. */
export function searchKindTitle(value: SearchKind): string {
  return searchKinds.find((kind) => kind.value === value)?.title ?? value
}
