/**
 * What entities offer, from a closed list, so that readers can filter by it. `value` is stored in documents, `slug` stands in
 * addresses and in open data, where both are for ever.
 */
export const entityServices = [
  {value: 'socialReintegration', slug: 'reintegracja-spoleczna', title: 'reintegracja społeczna'},
  {value: 'vocationalReintegration', slug: 'reintegracja-zawodowa', title: 'reintegracja zawodowa'},
  {value: 'occupationalTherapy', slug: 'terapia-zajeciowa', title: 'terapia zajęciowa'},
  {value: 'rehabilitation', slug: 'rehabilitacja', title: 'rehabilitacja społeczna i zawodowa'},
  {value: 'training', slug: 'szkolenia', title: 'kursy i szkolenia zawodowe'},
  {value: 'internship', slug: 'praktyki', title: 'praktyki i staże'},
  {value: 'jobCoaching', slug: 'trener-pracy', title: 'zatrudnienie wspierane, trener pracy'},
  {value: 'employment', slug: 'miejsca-pracy', title: 'miejsca pracy'},
  {value: 'careerAdvice', slug: 'doradztwo-zawodowe', title: 'doradztwo zawodowe i pośrednictwo pracy'},
  {value: 'psychologicalHelp', slug: 'pomoc-psychologiczna', title: 'pomoc psychologiczna'},
  {value: 'legalAdvice', slug: 'poradnictwo-prawne', title: 'poradnictwo prawne i obywatelskie'},
  {value: 'addictionSupport', slug: 'wsparcie-w-uzaleznieniach', title: 'wsparcie w wychodzeniu z uzależnień'},
  {value: 'selfHelp', slug: 'grupy-wsparcia', title: 'grupy wsparcia i samopomocy'},
  {value: 'socialWork', slug: 'praca-socjalna', title: 'praca socjalna i świadczenia pomocy społecznej'},
  {
    value: 'socialEconomyAdvice',
    slug: 'doradztwo-ekonomii-spolecznej',
    title: 'doradztwo dla podmiotów ekonomii społecznej',
  },
  {value: 'grants', slug: 'dotacje', title: 'dotacje na miejsca pracy'},
] as const

/** „reintegracja zawodowa” for the stored `vocationalReintegration`; null for a value that does not exist. */
export function serviceTitle(value: string): string | null {
  return entityServices.find((service) => service.value === value)?.title ?? null
}
