const isap = 'https://isap.sejm.gov.pl/isap.nsf/DocDetails.xsp?id='

/** The day on which the sources of the sample edition were last read. */
const checkedAt = '2026-11-28'

/** The acts the sample edition rests on, each with the text it was read in, and with what of it nobody has confirmed. */
const acts = {
  socialEmployment: {
    act: 'Ustawa z dnia 13 czerwca 2003 r. o zatrudnieniu socjalnym',
    journal: 'Dz.U. 2025 poz. 83',
    url: `${isap}WDU20250000083`,
    toCheck: 'obecne brzmienie art. 1 ust. 2 i art. 12–18 oraz wynik prac nad zmianą ustawy z listopada 2025 r.',
  },
  socialEmploymentChange: {
    act: 'Ustawa z dnia 13 stycznia 2022 r. o zmianie ustawy o zatrudnieniu socjalnym oraz niektórych innych ustaw',
    journal: 'Dz.U. 2022 poz. 218',
    url: `${isap}WDU20220000218`,
    toCheck: 'tekst ustawy: czas udziału i liczbę godzin znamy z jej omówień',
  },
  rehabilitation: {
    act: 'Ustawa z dnia 27 sierpnia 1997 r. o rehabilitacji zawodowej i społecznej oraz zatrudnianiu osób niepełnosprawnych',
    journal: 'Dz.U. 2024 poz. 44',
    url: `${isap}WDU20240000044`,
    toCheck: 'właściwość zespołów do spraw orzekania i to, czy ustawa ogranicza długość udziału w WTZ',
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
    toCheck: 'definicje osoby długotrwale bezrobotnej i biernej zawodowo',
  },
} as const

/** A reference to an act, with the articles meant, and how far it was checked. */
export function law(name: keyof typeof acts, provisions?: string) {
  return {_type: 'legalReference', ...acts[name], checkedAt, ...(provisions && {provisions})}
}
