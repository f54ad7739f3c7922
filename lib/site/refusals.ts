import {endpoints} from '../addresses/addresses.ts'
import {generatePath, matchPath} from '../addresses/routes.ts'

/** What a reader is told when the server refuses a request, by HTTP status, or by name where two have the same. */
export const refusals = {
  400: {
    title: 'Ten adres jest zapisany z błędem',
    lead: 'Nie możemy odczytać adresu albo tego, co przyszło razem z nim. Sprawdź, czy adres jest cały i czy nie ma w nim zbędnych znaków.',
  },
  404: {
    title: 'Nie ma takiego adresu',
    lead: 'W adresie może być literówka. Możliwe też, że to, co tu było, przeniesiono lub usunięto.',
  },
  405: {
    title: 'Tego nie można tu zrobić',
    lead: 'Pod tym adresem można tylko czytać albo wysłać formularz, który do niego należy. Otwórz stronę jeszcze raz.',
  },
  408: {
    title: 'Zapytanie nie dotarło w całości',
    lead: 'Połączenie było zbyt wolne albo się przerwało. Spróbuj jeszcze raz.',
  },
  431: {
    title: 'Ten adres jest za długi',
    lead: 'Adres albo to, co przeglądarka wysyła razem z nim, przekracza 16 kB. Skróć adres i spróbuj jeszcze raz.',
  },
  500: {
    title: 'Nie udało się wczytać strony',
    lead: 'Po naszej stronie coś poszło nie tak. Spróbuj ponownie za chwilę.',
  },
  503: {
    title: 'Ta strona chwilowo nie działa',
    lead: 'Nie możemy teraz połączyć się z miejscem, w którym jest treść serwisu. Spróbuj ponownie za minutę.',
  },
  podglad: {
    title: 'Nie możemy teraz pokazać szkicu',
    lead: 'Panel redakcji nie odpowiada, więc nie wiadomo, czy nadal masz prawo oglądać szkice. Spróbuj za chwilę.',
  },
} as const

export type RefusalName = keyof typeof refusals

const names: readonly RefusalName[] = [400, 404, 405, 408, 431, 500, 503, 'podglad']

/** The HTTP status of a refusal. */
export function statusOf(name: RefusalName): number {
  return name === 'podglad' ? 503 : name
}

/** Where Next makes the page of a refusal for the server in front of it; asked for by a reader, it is that refusal. */
export function refusalPath(name: RefusalName): string {
  return generatePath(endpoints.refusal, {status: name})
}

/** The refusal whose page has this path; null for all other paths. */
export function refusalAt(path: string): RefusalName | null {
  return parseRefusal(matchPath(endpoints.refusal, path)?.['status'] ?? '')
}

/** The refusal of this name, or null where readers are not refused so. */
export function parseRefusal(text: string): RefusalName | null {
  return names.find((name) => `${name}` === text) ?? null
}
