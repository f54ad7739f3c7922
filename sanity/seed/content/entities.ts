import {slug, type SeedDocument} from '../write/seed-document.ts'

const source = 'dane przykładowe – do potwierdzenia przez podmiot'

// Whom art. 1 ust. 2 of the act on social employment names: centra and kluby take all of them.
const ofSocialEmployment = [
  'longTermUnemployed',
  'homeless',
  'alcohol',
  'drugs',
  'mentalIllness',
  'exPrisoners',
  'refugees',
  'disabled',
]

/** What the acts say of every entity of a kind; nothing of a single one. */
const byLaw: Record<string, {services: string[]; targetGroups: string[]}> = {
  kis: {services: ['socialReintegration', 'vocationalReintegration'], targetGroups: ofSocialEmployment},
  cis: {services: ['socialReintegration', 'vocationalReintegration'], targetGroups: ofSocialEmployment},
  wtz: {services: ['occupationalTherapy', 'rehabilitation'], targetGroups: ['disabled']},
  zaz: {services: ['employment', 'rehabilitation'], targetGroups: ['disabled']},
  owes: {services: ['socialEconomyAdvice'], targetGroups: ['organizations']},
}

/** An entity named in public news. Phone, e-mail and address stay empty until the entity confirms them. */
function entity(id: string, kind: string, name: string, powiat: string, operator = ''): SeedDocument {
  const known = {name, slug: slug(id), kind, powiat, ...(operator && {operator})}
  return {_id: `entity-${id}`, _type: 'entity', ...known, ...byLaw[kind], source, sample: true}
}

/** What the form asks for besides, made up: each text says that it is an example, and nobody has checked any. */
const madeUp = {
  areaPowiats: ['strzelecko-drezdenecki'],
  areaNote: 'Przykład: pierwszeństwo mają mieszkańcy gminy.',
  admissionConditions: ['Przykład: skierowanie z ośrodka pomocy społecznej', 'Przykład: rozmowa z pracownikiem'],
  admissionDocuments: ['Przykład: dowód osobisty'],
  openingHours: [
    {_type: 'hours', days: ['MO', 'TU', 'WE', 'TH'], opens: '8:00', closes: '15:00'},
    {_type: 'hours', days: ['FR'], opens: '8:00', closes: '13:00'},
  ],
  openingNote: 'Przykład: godziny są wymyślone, o prawdziwe zapytaj w podmiocie.',
  directions: 'Przykład: autobus 0, przystanek „Przykładowa”, wejście od podwórza.',
  accessibility: 'Przykład: wejście bez progu, toaleta dla osób z niepełnosprawnościami na parterze.',
}

/** Sample entities: the names are those reported in public news, and what is added to one of them says that it is made up. */
export const entities: SeedDocument[] = [
  entity(
    'kis-zielona-gora',
    'kis',
    'Klub integracji społecznej w Zielonej Górze',
    'zielona-gora',
    'Związek Lubuskich Organizacji Pozarządowych (ZLOP)',
  ),
  entity(
    'kis-lubsko',
    'kis',
    'Klub integracji społecznej w Lubsku',
    'zarski',
    'Miejsko-Gminny Ośrodek Pomocy Społecznej (MGOPS) w Lubsku',
  ),
  entity('cis-gorzow', 'cis', 'Centrum integracji społecznej w Gorzowie Wielkopolskim', 'gorzow-wielkopolski'),
  entity('cis-witnica', 'cis', 'Centrum integracji społecznej w Witnicy', 'gorzowski'),
  {
    ...entity('cis-drezdenko', 'cis', 'Centrum integracji społecznej w Drezdenku', 'strzelecko-drezdenecki'),
    ...madeUp,
  },
  entity('cis-zwierzyn', 'cis', 'Centrum integracji społecznej w Zwierzynie', 'strzelecko-drezdenecki'),
  entity(
    'cis-rozwoj-kozuchow',
    'cis',
    'Międzygminne Centrum Integracji Społecznej „Rozwój” w Kożuchowie',
    'nowosolski',
  ),
  entity(
    'cis-miedzygminny-zaganski',
    'cis',
    'Międzygminne centrum integracji społecznej w powiecie żagańskim',
    'zaganski',
    'Lutolska Spółdzielnia Socjalna „Winda”',
  ),
  entity('wtz-swiebodzin', 'wtz', 'Warsztat terapii zajęciowej w Świebodzinie', 'swiebodzinski'),
  entity('wtz-fuzja', 'wtz', 'Warsztat terapii zajęciowej „Fuzja” w Zielonej Górze', 'zielona-gora'),
  entity('zaz-szprotawa', 'zaz', 'Zakład aktywności zawodowej w Szprotawie', 'zaganski'),
  entity(
    'zaz-kamien-wielki',
    'zaz',
    'Zakład aktywności zawodowej w Kamieniu Wielkim',
    'gorzowski',
    'Fundacja Stephanus',
  ),
  entity(
    'owes-zielona-gora',
    'owes',
    'Ośrodek Wsparcia Ekonomii Społecznej w Zielonej Górze',
    'zielona-gora',
    'Fundacja na rzecz Collegium Polonicum i LGD „Zielone Światło”',
  ),
  entity(
    'owes-gorzow',
    'owes',
    'Lubuski Ośrodek Wsparcia Ekonomii Społecznej w Gorzowie Wielkopolskim',
    'gorzow-wielkopolski',
    'Lubuskie Stowarzyszenie Rozwoju Regionalnego „Rozwój” z partnerami',
  ),
]
