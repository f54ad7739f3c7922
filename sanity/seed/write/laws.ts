const isap = 'https://isap.sejm.gov.pl/isap.nsf/DocDetails.xsp?id='

/** The acts the sample edition rests on, each with the text it was read in. */
const acts = {
  socialEmployment: {
    act: 'Ustawa z dnia 13 czerwca 2003 r. o zatrudnieniu socjalnym',
    journal: 'Dz.U. 2025 poz. 83',
    url: `${isap}WDU20250000083`,
  },
  rehabilitation: {
    act: 'Ustawa z dnia 27 sierpnia 1997 r. o rehabilitacji zawodowej i społecznej oraz zatrudnianiu osób niepełnosprawnych',
    journal: 'Dz.U. 2024 poz. 44',
    url: `${isap}WDU20240000044`,
  },
  socialCooperatives: {
    act: 'Ustawa z dnia 27 kwietnia 2006 r. o spółdzielniach socjalnych',
    journal: 'Dz.U. 2026 poz. 48',
    url: `${isap}WDU20260000048`,
  },
  socialEconomy: {
    act: 'Ustawa z dnia 5 sierpnia 2022 r. o ekonomii społecznej',
    journal: 'Dz.U. 2024 poz. 113',
    url: `${isap}WDU20240000113`,
  },
  labourMarket: {
    act: 'Ustawa z dnia 20 marca 2025 r. o rynku pracy i służbach zatrudnienia',
    journal: 'Dz.U. 2025 poz. 620',
    url: `${isap}WDU20250000620`,
  },
} as const

/** A reference to an act, with the articles meant. */
export function law(name: keyof typeof acts, provisions?: string) {
  return {_type: 'legalReference', ...acts[name], ...(provisions && {provisions})}
}
