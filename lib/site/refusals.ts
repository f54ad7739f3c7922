import {endpoints} from '../addresses/addresses.ts'
import {generatePath, matchPath} from '../addresses/routes.ts'

/** What a reader is told when the server refuses a request, by HTTP status. */
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
    title: 'Nie możemy teraz pokazać szkicu',
    lead: 'Panel redakcji nie odpowiada, więc nie wiadomo, czy nadal masz prawo oglądać szkice. Spróbuj za chwilę.',
  },
} as const

export type RefusalStatus = keyof typeof refusals

/** Where Next makes the page of a refusal for the server in front of it; asked for by a reader, it is that refusal. */
export function refusalPath(status: RefusalStatus): string {
  return generatePath(endpoints.refusal, {status})
}

/** The refusal whose page has this path; null for all other paths. */
export function refusalAt(path: string): RefusalStatus | null {
  return parseRefusal(matchPath(endpoints.refusal, path)?.['status'] ?? '')
}

/** The refusal with this HTTP status, or null where readers are not refused with it. */
export function parseRefusal(text: string): RefusalStatus | null {
  const status = Number(text)
  return isRefusal(status) && text === `${status}` ? status : null
}

function isRefusal(status: number): status is RefusalStatus {
  return Object.hasOwn(refusals, status)
}
