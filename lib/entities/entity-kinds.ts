/**
 * Kinds of reintegration entities and of the institutions that refer people to them. `value` is stored in documents,
 * `slug` stands in addresses, `abbreviation` is the one in common use, null where there is none.
 */
export const entityKinds = [
  {
    value: 'kis',
    slug: 'kis',
    abbreviation: 'KIS',
    title: 'klub integracji społecznej (KIS)',
    plural: 'Kluby integracji społecznej (KIS)',
  },
  {
    value: 'cis',
    slug: 'cis',
    abbreviation: 'CIS',
    title: 'centrum integracji społecznej (CIS)',
    plural: 'Centra integracji społecznej (CIS)',
  },
  {
    value: 'wtz',
    slug: 'wtz',
    abbreviation: 'WTZ',
    title: 'warsztat terapii zajęciowej (WTZ)',
    plural: 'Warsztaty terapii zajęciowej (WTZ)',
  },
  {
    value: 'zaz',
    slug: 'zaz',
    abbreviation: 'ZAZ',
    title: 'zakład aktywności zawodowej (ZAZ)',
    plural: 'Zakłady aktywności zawodowej (ZAZ)',
  },
  {
    value: 'socialCooperative',
    slug: 'spoldzielnia-socjalna',
    abbreviation: null,
    title: 'spółdzielnia socjalna',
    plural: 'Spółdzielnie socjalne',
  },
  {
    value: 'socialEnterprise',
    slug: 'przedsiebiorstwo-spoleczne',
    abbreviation: null,
    title: 'przedsiębiorstwo społeczne',
    plural: 'Przedsiębiorstwa społeczne',
  },
  {
    value: 'ops',
    slug: 'ops',
    abbreviation: 'OPS',
    title: 'ośrodek pomocy społecznej (OPS)',
    plural: 'Ośrodki pomocy społecznej (OPS)',
  },
  {
    value: 'pcpr',
    slug: 'pcpr',
    abbreviation: 'PCPR',
    title: 'powiatowe centrum pomocy rodzinie (PCPR)',
    plural: 'Powiatowe centra pomocy rodzinie (PCPR)',
  },
  {
    value: 'pup',
    slug: 'pup',
    abbreviation: 'PUP',
    title: 'powiatowy urząd pracy (PUP)',
    plural: 'Powiatowe urzędy pracy (PUP)',
  },
  {
    value: 'owes',
    slug: 'owes',
    abbreviation: 'OWES',
    title: 'ośrodek wsparcia ekonomii społecznej (OWES)',
    plural: 'Ośrodki wsparcia ekonomii społecznej (OWES)',
  },
] as const

export type EntityKind = (typeof entityKinds)[number]

/** Title of a kind by its stored value; an unknown value is returned as it is. */
export function entityKindTitle(value: string): string {
  return entityKind(value)?.title ?? value
}

/** A kind by its stored value, or null for an unknown one. */
export function entityKind(value: string): EntityKind | null {
  return entityKinds.find((kind) => kind.value === value) ?? null
}

/** A kind by its name in an address („spoldzielnia-socjalna”), or null where there is no such kind. */
export function entityKindOfSlug(slug: string): EntityKind | null {
  return entityKinds.find((kind) => kind.slug === slug) ?? null
}
