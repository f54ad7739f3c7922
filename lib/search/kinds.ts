/** What readers may narrow a search to; `value` stands in the address. */
export const searchKinds = [
  {value: 'informator', title: 'Informator', path: '/informator'},
  {value: 'sciezki', title: 'Ścieżki', path: '/sciezki'},
  {value: 'podmioty', title: 'Podmioty', path: '/podmioty'},
  {value: 'slownik', title: 'Słowniczek', path: '/slownik'},
  {value: 'aktualnosci', title: 'Aktualności', path: '/aktualnosci'},
  {value: 'wydarzenia', title: 'Wydarzenia', path: '/wydarzenia'},
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
