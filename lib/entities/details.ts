import {formatDate} from '#lib/polish/dates.ts'
import {counted} from '#lib/polish/plurals.ts'

import {hoursInWords, knownHours, type StoredHours} from './opening-hours.ts'
import {powiatTitle} from './powiats.ts'
import {serviceTitle} from './services.ts'
import {targetGroupTitle} from './target-groups.ts'

/** What is known of an entity beside the way to reach it, as queries deliver it; what is missing is null or not there. */
export type EntityDetails = {
  services?: readonly string[] | null | undefined
  targetGroups?: readonly string[] | null | undefined
  areaPowiats?: readonly string[] | null | undefined
  areaNote?: string | null | undefined
  offerVerifiedAt?: string | null | undefined
  admissionConditions?: readonly string[] | null | undefined
  admissionDocuments?: readonly string[] | null | undefined
  freePlaces?: number | null | undefined
  freePlacesAt?: string | null | undefined
  admissionVerifiedAt?: string | null | undefined
  openingHours?: readonly StoredHours[] | null | undefined
  openingNote?: string | null | undefined
  directions?: string | null | undefined
  accessibility?: string | null | undefined
  visitVerifiedAt?: string | null | undefined
}

/** One line of what is known: its name, and one or more texts. */
type Detail = {name: string; texts: readonly string[]}

/** Free places, and the day on which they were free (ISO); null where nobody has said. */
export type FreePlaces = {places: number; at: string | null}

/** The parts of what is known, in words and in the order in which they are read. Parts and lines of nothing are left out. */
export type DetailGroup = {
  /** As in checked-groups.ts. */
  name: string
  anchor: string
  title: string
  details: readonly Detail[]
  freePlaces: FreePlaces | null
  verifiedAt: string | null
}

/** What is known of an entity, in words, for the page, on paper, in cards and in the search. */
export function detailGroups(entity: EntityDetails): DetailGroup[] {
  const groups = [
    {
      name: 'offer',
      anchor: 'wsparcie',
      title: 'Wsparcie',
      details: [
        {name: 'Rodzaj wsparcia', texts: titles(entity.services, serviceTitle)},
        {name: 'Dla kogo', texts: titles(entity.targetGroups, targetGroupTitle)},
        {name: 'Obszar działania', texts: areaTexts(entity)},
      ],
      freePlaces: null,
      verifiedAt: entity.offerVerifiedAt ?? null,
    },
    {
      name: 'admission',
      anchor: 'przyjecie',
      title: 'Przyjęcie',
      details: [
        {name: 'Warunki', texts: filled(entity.admissionConditions ?? [])},
        {name: 'Dokumenty', texts: filled(entity.admissionDocuments ?? [])},
      ],
      freePlaces: freePlacesOf(entity),
      verifiedAt: entity.admissionVerifiedAt ?? null,
    },
    {
      name: 'visit',
      anchor: 'godziny-i-dojazd',
      title: 'Godziny i dojazd',
      details: [
        {
          name: 'Godziny otwarcia',
          texts: filled([...hoursInWords(knownHours(entity.openingHours)), entity.openingNote]),
        },
        {name: 'Jak dojechać', texts: filled([entity.directions])},
        {name: 'Dostępność budynku', texts: filled([entity.accessibility])},
      ],
      freePlaces: null,
      verifiedAt: entity.visitVerifiedAt ?? null,
    },
  ]
  return groups
    .map((group) => ({...group, details: group.details.filter(({texts}) => texts.length > 0)}))
    .filter(({details, freePlaces}) => details.length > 0 || freePlaces !== null)
}

/** Free places with their day; null where the number is missing or none. */
export function freePlacesOf({freePlaces, freePlacesAt}: EntityDetails): FreePlaces | null {
  return typeof freePlaces === 'number' && Number.isInteger(freePlaces) && freePlaces >= 0
    ? {places: freePlaces, at: freePlacesAt ?? null}
    : null
}

/** „3 wolne miejsca, stan na dzień 2 listopada 2026 r.”: what is free on one day may be taken on the next. */
export function placesInWords({places, at}: FreePlaces): string {
  return `${placesCount(places)}, ${at ? `stan na dzień ${formatDate(at)}` : unknownDay}`
}

/** „3 wolne miejsca”. */
export function placesCount(places: number): string {
  return places === 0
    ? 'brak wolnych miejsc'
    : counted(places, {one: 'wolne miejsce', few: 'wolne miejsca', many: 'wolnych miejsc'})
}

/** Said of free places where nobody has noted when they were counted. */
export const unknownDay = 'nie podano, na jaki dzień'

// The powiats are one sentence, what is said more precisely another.
function areaTexts({areaPowiats, areaNote}: EntityDetails): string[] {
  return filled([(areaPowiats ?? []).map(powiatTitle).join(', '), areaNote])
}

// A value that is no longer on its list says nothing to a reader.
function titles(values: readonly string[] | null | undefined, titleOf: (value: string) => string | null): string[] {
  return filled((values ?? []).map(titleOf))
}

function filled(texts: readonly (string | null | undefined)[]): string[] {
  return texts.flatMap((text) => (text && text.trim() !== '' ? [text.trim()] : []))
}
