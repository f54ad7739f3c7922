import {newestOf} from '#lib/polish/dates.ts'

/** A part of what is known of an entity that is checked as one, on a day of its own. */
export type CheckedGroup = {
  name: string
  /** In a sentence: „Sprawdź: …”. */
  title: string
  /** Where the day of checking is stored. */
  checkedAt: CheckedField
  /** What belongs to it; a group of nothing needs no checking, but for the first, which every entity has. */
  fields: readonly string[]
}

type CheckedField = 'verifiedAt' | 'offerVerifiedAt' | 'admissionVerifiedAt' | 'visitVerifiedAt'

/** The parts of an entity in the order of its form. */
export const checkedGroups: readonly CheckedGroup[] = [
  {name: 'contact', title: 'dane podstawowe i kontakt', checkedAt: 'verifiedAt', fields: []},
  {
    name: 'offer',
    title: 'wsparcie, dla kogo i gdzie',
    checkedAt: 'offerVerifiedAt',
    fields: ['services', 'targetGroups', 'areaPowiats', 'areaNote'],
  },
  {
    name: 'admission',
    title: 'warunki przyjęcia i wolne miejsca',
    checkedAt: 'admissionVerifiedAt',
    fields: ['admissionConditions', 'admissionDocuments', 'freePlaces'],
  },
  {
    name: 'visit',
    title: 'godziny, dojazd i dostępność budynku',
    checkedAt: 'visitVerifiedAt',
    fields: ['openingHours', 'openingNote', 'directions', 'accessibility'],
  },
]

/** The parts of an entity that nobody has checked since `yearAgo` (`2025-11-21`), or ever; as documents have it. */
export function outdatedGroups(entity: Readonly<Record<string, unknown>>, yearAgo: string): CheckedGroup[] {
  return checkedGroups.filter(({checkedAt, fields}) => {
    const day = entity[checkedAt]
    const holds = fields.length === 0 || fields.some((field) => isFilled(entity[field]))
    return holds && !(typeof day === 'string' && day > yearAgo)
  })
}

/** The newest day on which any part of an entity was checked (ISO); null where none was. */
export function lastChecked(entity: Readonly<Partial<Record<CheckedField, string | null>>>): string | null {
  return newestOf(...checkedGroups.map(({checkedAt}) => entity[checkedAt]))
}

/** Whether a field of a document says anything. */
function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== ''
}
