import {slug, type SeedDocument} from '../write/seed-document.ts'

const source = 'dane przykładowe – do potwierdzenia przez podmiot'

/** An entity named in public news. Phone, e-mail and address stay empty until the entity confirms them. */
function entity(id: string, kind: string, name: string, powiat: string, operator = ''): SeedDocument {
  const known = {name, slug: slug(id), kind, powiat, ...(operator && {operator})}
  return {_id: `entity-${id}`, _type: 'entity', ...known, source, sample: true}
}

/** Sample entities: the names are those reported in public news, and nothing is added to them. */
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
  entity('cis-drezdenko', 'cis', 'Centrum integracji społecznej w Drezdenku', 'strzelecko-drezdenecki'),
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
