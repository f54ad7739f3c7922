/**
 * The 12 powiats and 2 cities with powiat rights of województwo lubuskie, in alphabetical order, cities last.
 * `value` is stored in documents and used in addresses; `title` is what people read; `label` is for short lists, where
 * a city and its namesake powiat must not be taken for each other; `place` answers the question where.
 * The city of Zielona Góra is not part of powiat zielonogórski, nor Gorzów Wielkopolski of powiat gorzowski.
 */
export const powiats = [
  {value: 'gorzowski', title: 'powiat gorzowski', label: 'gorzowski', place: 'w powiecie gorzowskim'},
  {value: 'krosnienski', title: 'powiat krośnieński', label: 'krośnieński', place: 'w powiecie krośnieńskim'},
  {value: 'miedzyrzecki', title: 'powiat międzyrzecki', label: 'międzyrzecki', place: 'w powiecie międzyrzeckim'},
  {value: 'nowosolski', title: 'powiat nowosolski', label: 'nowosolski', place: 'w powiecie nowosolskim'},
  {value: 'slubicki', title: 'powiat słubicki', label: 'słubicki', place: 'w powiecie słubickim'},
  {
    value: 'strzelecko-drezdenecki',
    title: 'powiat strzelecko-drezdenecki',
    label: 'strzelecko-drezdenecki',
    place: 'w powiecie strzelecko-drezdeneckim',
  },
  {value: 'sulecinski', title: 'powiat sulęciński', label: 'sulęciński', place: 'w powiecie sulęcińskim'},
  {value: 'swiebodzinski', title: 'powiat świebodziński', label: 'świebodziński', place: 'w powiecie świebodzińskim'},
  {value: 'wschowski', title: 'powiat wschowski', label: 'wschowski', place: 'w powiecie wschowskim'},
  {value: 'zielonogorski', title: 'powiat zielonogórski', label: 'zielonogórski', place: 'w powiecie zielonogórskim'},
  {value: 'zaganski', title: 'powiat żagański', label: 'żagański', place: 'w powiecie żagańskim'},
  {value: 'zarski', title: 'powiat żarski', label: 'żarski', place: 'w powiecie żarskim'},
  {
    value: 'gorzow-wielkopolski',
    title: 'miasto Gorzów Wielkopolski',
    label: 'Gorzów Wielkopolski (miasto)',
    place: 'w Gorzowie Wielkopolskim',
  },
  {value: 'zielona-gora', title: 'miasto Zielona Góra', label: 'Zielona Góra (miasto)', place: 'w Zielonej Górze'},
] as const

export type Powiat = (typeof powiats)[number]['value']

/** The two areas of the ośrodki wsparcia ekonomii społecznej (OWES) of the region, by their seats. */
export type OwesArea = 'gorzowski' | 'zielonogorski'

type Surroundings = {owesArea: OwesArea; neighbours: readonly Powiat[]}

/**
 * Who shares a border with whom inside the region, and the area of which OWES a powiat belongs to.
 * A city lies within its namesake powiat. Since 2015, when it took in the gmina around it, Zielona Góra also reaches
 * powiat nowosolski. The areas are those the two centres have been accredited for since 2015.
 */
const surroundings: Record<Powiat, Surroundings> = {
  gorzowski: {
    owesArea: 'gorzowski',
    neighbours: ['gorzow-wielkopolski', 'miedzyrzecki', 'slubicki', 'strzelecko-drezdenecki', 'sulecinski'],
  },
  krosnienski: {
    owesArea: 'zielonogorski',
    neighbours: ['slubicki', 'sulecinski', 'swiebodzinski', 'zielonogorski', 'zarski'],
  },
  miedzyrzecki: {
    owesArea: 'gorzowski',
    neighbours: ['gorzowski', 'strzelecko-drezdenecki', 'sulecinski', 'swiebodzinski'],
  },
  nowosolski: {
    owesArea: 'zielonogorski',
    neighbours: ['wschowski', 'zielona-gora', 'zielonogorski', 'zaganski'],
  },
  slubicki: {owesArea: 'gorzowski', neighbours: ['gorzowski', 'krosnienski', 'sulecinski']},
  'strzelecko-drezdenecki': {owesArea: 'gorzowski', neighbours: ['gorzowski', 'miedzyrzecki']},
  sulecinski: {
    owesArea: 'gorzowski',
    neighbours: ['gorzowski', 'krosnienski', 'miedzyrzecki', 'slubicki', 'swiebodzinski'],
  },
  swiebodzinski: {
    owesArea: 'zielonogorski',
    neighbours: ['krosnienski', 'miedzyrzecki', 'sulecinski', 'zielonogorski'],
  },
  wschowski: {owesArea: 'zielonogorski', neighbours: ['nowosolski']},
  zielonogorski: {
    owesArea: 'zielonogorski',
    neighbours: ['krosnienski', 'nowosolski', 'swiebodzinski', 'zielona-gora', 'zaganski', 'zarski'],
  },
  zaganski: {owesArea: 'zielonogorski', neighbours: ['nowosolski', 'zielonogorski', 'zarski']},
  zarski: {owesArea: 'zielonogorski', neighbours: ['krosnienski', 'zielonogorski', 'zaganski']},
  'gorzow-wielkopolski': {owesArea: 'gorzowski', neighbours: ['gorzowski']},
  'zielona-gora': {owesArea: 'zielonogorski', neighbours: ['nowosolski', 'zielonogorski']},
}

/** Title of a powiat by its stored value; an unknown value is returned as it is. */
export function powiatTitle(value: string): string {
  return powiats.find((powiat) => powiat.value === value)?.title ?? value
}

/** Where something is, with its preposition: „w powiecie żarskim”, „w Zielonej Górze”; null for an unknown value. */
export function powiatPlace(value: string): string | null {
  return powiats.find((powiat) => powiat.value === value)?.place ?? null
}

/** As the heading of a page or part: „Powiat żarski”, „Zielona Góra (miasto)”; an unknown value is returned as it is. */
export function powiatHeading(value: string): string {
  const powiat = powiats.find((candidate) => candidate.value === value)
  if (!powiat) return value
  return powiat.title === `powiat ${powiat.label}` ? `Powiat ${powiat.label}` : powiat.label
}

/** Whether a stored value is that of a city, which is a powiat by itself. */
export function isCity(value: string): boolean {
  return powiats.some((powiat) => powiat.value === value && powiat.title.startsWith('miasto '))
}

/** Stored values of the powiats and cities of the region that border on the given one; none for an unknown value. */
export function neighboursOf(powiat: string): string[] {
  return isPowiat(powiat) ? [...surroundings[powiat].neighbours] : []
}

/** The OWES area that a powiat or city belongs to, null for an unknown value. */
export function owesAreaOf(powiat: string): OwesArea | null {
  return isPowiat(powiat) ? surroundings[powiat].owesArea : null
}

/** Stored values of the other powiats and cities in the OWES area of the given one; none for an unknown value. */
export function owesAreaAround(powiat: string): string[] {
  const area = owesAreaOf(powiat)
  return powiats.flatMap(({value}) => (value !== powiat && area && owesAreaOf(value) === area ? [value] : []))
}

/** Where the OWES of an area has its seat: „w Zielonej Górze”. */
export function owesSeatPlace(area: OwesArea): string {
  return area === 'gorzowski' ? 'w Gorzowie Wielkopolskim' : 'w Zielonej Górze'
}

/** Whether a value is one of the 14 powiats and cities of the region. */
export function isPowiat(value: string): value is Powiat {
  return powiats.some((powiat) => powiat.value === value)
}
