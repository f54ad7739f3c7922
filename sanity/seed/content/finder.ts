import {ref, type SeedDocument} from '../write/seed-document.ts'

const answerId = (name: string) => `odpowiedz-${name}`

const answer = (name: string, label: string, hint?: string): SeedDocument => ({
  _id: answerId(name),
  _type: 'finderAnswer',
  label,
  ...(hint && {hint}),
})

const answers = (...names: readonly string[]) => names.map((name) => ref(answerId(name)))

/** A rule of a pathway, by the names of the answers below. */
export function finderRule(names: readonly string[], reason: string) {
  return {_type: 'finderRule', answers: answers(...names), reason}
}

function exclusion(kinds: readonly string[], names: readonly string[], reason: string) {
  return {_type: 'finderExclusion', kinds, answers: answers(...names), reason}
}

const situations = [
  answer('bezdomnosc', 'bezdomność', 'Osoba realizuje lub może podjąć indywidualny program wychodzenia z bezdomności.'),
  answer('alkohol', 'uzależnienie od alkoholu'),
  answer('narkotyki', 'uzależnienie od narkotyków lub innych środków odurzających'),
  answer('zaburzenia', 'zaburzenia psychiczne', 'W rozumieniu przepisów o ochronie zdrowia psychicznego.'),
  answer('bezrobocie', 'długotrwałe bezrobocie', 'Czy osoba jest długotrwale bezrobotna, potwierdzi urząd pracy.'),
  answer('zaklad-karny', 'wyjście z zakładu karnego', 'Teraz lub niedawno, z trudnościami w powrocie do środowiska.'),
  answer('uchodzca', 'uchodźstwo', 'Osoba realizuje indywidualny program integracji.'),
  answer('niepelnosprawnosc', 'niepełnosprawność', 'Potwierdzona orzeczeniem.'),
  answer('inna', 'inna trudna sytuacja', 'Lista w ustawie jest otwarta. Ocenia to pracownik socjalny.'),
]

const closesBoth = 'Zamyka drogę do CIS i do KIS (art. 1 ust. 3 ustawy o zatrudnieniu socjalnym).'
const closesNeither =
  'Nie wyklucza z CIS ani z KIS na podstawie art. 1 ust. 3 ustawy o zatrudnieniu socjalnym: lista w tym przepisie jest zamknięta.'

const benefits = [
  answer('zasilek-dla-bezrobotnych', 'zasiłek dla bezrobotnych', closesBoth),
  answer('przedemerytalne', 'zasiłek lub świadczenie przedemerytalne', closesBoth),
  answer('emerytura', 'emerytura', closesBoth),
  answer('renta-strukturalna', 'renta strukturalna', closesBoth),
  answer('kompensacyjne', 'nauczycielskie świadczenie kompensacyjne', closesBoth),
  answer(
    'renta-niezdolnosc',
    'renta z tytułu niezdolności do pracy',
    'Zamyka drogę do CIS, ale nie do KIS (art. 1 ust. 3 i 3a ustawy o zatrudnieniu socjalnym).',
  ),
  answer('renta-socjalna', 'renta socjalna', closesNeither),
  answer('renta-rodzinna', 'renta rodzinna', closesNeither),
  answer('zasilek-staly', 'zasiłek stały', closesNeither),
  answer('zasilek-okresowy', 'zasiłek okresowy lub celowy', closesNeither),
  answer('swiadczenie-pielegnacyjne', 'świadczenie pielęgnacyjne', closesNeither),
  answer('zasilek-pielegnacyjny', 'zasiłek pielęgnacyjny', closesNeither),
  answer('swiadczenie-wspierajace', 'świadczenie wspierające', closesNeither),
]

const degrees = [
  answer('znaczny', 'znaczny'),
  answer(
    'umiarkowany-szczegolny',
    'umiarkowany – autyzm, niepełnosprawność intelektualna lub choroba psychiczna',
    'O przyczynie mówi symbol w orzeczeniu.',
  ),
  answer('umiarkowany', 'umiarkowany – z innej przyczyny'),
  answer('lekki', 'lekki'),
  answer('brak-orzeczenia', 'osoba nie ma orzeczenia albo tego nie wiadomo'),
]

const indications = [answer('wskazanie', 'tak'), answer('bez-wskazania', 'nie albo nie wiadomo')]

function question(
  title: string,
  kind: 'one' | 'many',
  offered: readonly SeedDocument[],
  rest: {hint?: string; missing?: string},
) {
  return {_type: 'finderQuestion', title, kind, ...rest, answers: offered.map(({_id}) => ref(_id))}
}

/** The sample finder: the groups of art. 1 ust. 2 and the exclusions of ust. 3 and 3a of the act on social employment. */
export const finder: SeedDocument[] = [
  ...situations,
  ...benefits,
  ...degrees,
  ...indications,
  {
    _id: 'finder',
    _type: 'finder',
    lead: 'Pięć pytań o sytuację osoby. W odpowiedzi: pasujące ścieżki, miejsca w powiecie i karta do druku. To wersja przykładowa.',
    questions: [
      question('W jakiej sytuacji jest osoba?', 'many', situations, {
        hint: 'Zaznacz wszystko, co pasuje. To sytuacje z art. 1 ust. 2 ustawy o zatrudnieniu socjalnym.',
        missing: 'Zaznacz co najmniej jedną sytuację',
      }),
      question('Do jakich świadczeń ma prawo?', 'many', benefits, {
        hint: 'Zaznacz świadczenia, do których osoba ma dziś prawo. Jeśli nie ma żadnego z nich, nie zaznaczaj nic. Czy udział w zajęciach zmieni wysokość świadczenia, powie instytucja, która je wypłaca.',
      }),
      question('Jaki stopień niepełnosprawności jest w orzeczeniu?', 'one', degrees, {
        hint: 'Chodzi o ważne orzeczenie o stopniu niepełnosprawności.',
        missing: 'Wybierz stopień albo zaznacz, że osoba nie ma orzeczenia',
      }),
      question('Czy orzeczenie wskazuje na udział w terapii zajęciowej?', 'one', indications, {
        hint: 'Wskazanie do uczestnictwa w terapii zajęciowej jest w punkcie ze wskazaniami. Bez orzeczenia pomiń to pytanie.',
      }),
    ],
    note: 'Ścieżka pokazuje typową drogę. Nie jest uprawnieniem i nie gwarantuje przyjęcia: o tym decydują instytucje, po rozmowie z osobą i po sprawdzeniu dokumentów.',
    exclusions: [
      exclusion(
        ['kis', 'cis'],
        ['zasilek-dla-bezrobotnych', 'przedemerytalne', 'renta-strukturalna', 'emerytura', 'kompensacyjne'],
        'Osoba ma prawo do świadczenia, przy którym przepisów o zatrudnieniu socjalnym się nie stosuje: ani CIS, ani KIS jej nie przyjmie (art. 1 ust. 3 ustawy).',
      ),
      exclusion(
        ['cis'],
        ['renta-niezdolnosc'],
        'Renta z tytułu niezdolności do pracy zamyka drogę do CIS (art. 1 ust. 3 pkt 6 ustawy). Klub (KIS) pozostaje otwarty (art. 1 ust. 3a).',
      ),
      exclusion(
        ['zaz'],
        ['umiarkowany', 'lekki', 'brak-orzeczenia'],
        'ZAZ jest dla osób ze znacznym stopniem niepełnosprawności albo z umiarkowanym przy autyzmie, niepełnosprawności intelektualnej lub chorobie psychicznej (art. 29 ustawy o rehabilitacji).',
      ),
    ],
  },
]
