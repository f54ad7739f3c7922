/**
 * What readers ask, and which documents of the sample content answer it: `best` must be among the first five results,
 * `also` are the others that a reader would find of use. Whatever else among the first five is judged with some question
 * of the same set counts as a mistake.
 */
export type Pair = {asked: string; best: readonly string[]; also: readonly string[]}

/** Documents of the test's own, for words of the region that the sample content does not have. */
export const more = [
  news('x-slubice', 'Nowy punkt doradczy w Słubicach', 'Dyżury odbywają się co wtorek.'),
  news('x-lagow', 'Dni otwarte w Łagowie', 'Zapraszamy rodziny i sąsiadów.'),
  news('x-wlacznik', 'Lubuski Włącznik: nabór kandydatur', 'Nagroda dla pracodawców.'),
  news('x-gospodarstwo', 'Gospodarstwa opiekuńcze szukają gości', 'Dzień na wsi dla seniorów.'),
]

const meetings = {
  best: ['news-2026-09-14-przyklad-spotkanie', 'news-2018-05-18-ostatnie-spotkanie'],
  also: [
    'news-2017-10-19-spotkanie-informator',
    'news-2016-11-04-trzecie-spotkanie-sieciujace',
    'event-przyklad-spotkanie-sieciujace',
    'event-2016-10-20-spotkanie-sieciujace',
    'event-2017-10-11-spotkanie-informator',
    'event-2018-05-18-ostatnie-spotkanie',
    'chapter-wspolpraca',
  ],
}
const paths = {
  best: ['guide', 'chapter-wprowadzenie'],
  also: [
    'news-2018-05-18-ostatnie-spotkanie',
    'news-2017-10-19-spotkanie-informator',
    'event-2017-10-11-spotkanie-informator',
    'event-2018-05-18-ostatnie-spotkanie',
    'news-2026-11-02-wydanie-przykladowe',
    'chapter-wspolpraca',
  ],
}
const reintegration = {
  best: ['term-reintegracja', 'guide'],
  also: [
    'chapter-wprowadzenie',
    'chapter-spoldzielnia-socjalna',
    'chapter-kis',
    'chapter-cis',
    'news-2018-05-18-ostatnie-spotkanie',
    'news-2017-10-19-spotkanie-informator',
    'event-2017-10-11-spotkanie-informator',
    'event-2018-05-18-ostatnie-spotkanie',
    'term-kis',
  ],
}
const gorzow = {best: ['entity-cis-gorzow', 'entity-owes-gorzow'], also: ['chapter-instytucje-kierujace']}
const clubs = {
  best: ['chapter-kis', 'term-kis', 'entity-kis-lubsko', 'entity-kis-zielona-gora'],
  also: ['pathway-od-klubu-do-zatrudnienia', 'chapter-wprowadzenie'],
}
const centres = {
  best: ['chapter-cis', 'term-cis'],
  also: [
    'entity-cis-gorzow',
    'entity-cis-witnica',
    'entity-cis-drezdenko',
    'entity-cis-zwierzyn',
    'entity-cis-rozwoj-kozuchow',
    'entity-cis-miedzygminny-zaganski',
    'chapter-wprowadzenie',
    'news-2026-11-16-przyklad-zmiana-w-rozdziale',
  ],
}
const persons = {
  best: ['chapter-kis'],
  also: [
    'chapter-cis',
    'chapter-wtz',
    'chapter-zaz',
    'chapter-wspolpraca',
    'chapter-wprowadzenie',
    'pathway-uchodzca',
    'pathway-z-kryzysu-bezdomnosci',
    'pathway-po-terapii-uzaleznienia',
    'pathway-po-dlugim-bezrobociu',
    'pathway-po-zakladzie-karnym',
    'pathway-od-klubu-do-zatrudnienia',
    'pathway-warsztat-i-zaklad-aktywnosci',
  ],
}
const zielonaGora = {
  best: ['entity-kis-zielona-gora', 'entity-wtz-fuzja', 'entity-owes-zielona-gora'],
  also: ['news-2024-01-02-owes-subregion', 'page-kontakt', 'page-o-nas', 'chapter-instytucje-kierujace'],
}
const cooperatives = {
  best: ['chapter-spoldzielnia-socjalna', 'term-spoldzielnia-socjalna'],
  also: ['chapter-wprowadzenie', 'term-pes', 'entity-cis-miedzygminny-zaganski'],
}
const workshops = {
  best: ['chapter-wtz', 'term-wtz', 'entity-wtz-swiebodzin', 'entity-wtz-fuzja'],
  also: ['pathway-warsztat-i-zaklad-aktywnosci', 'chapter-zaz', 'chapter-wprowadzenie'],
}
const establishments = {
  best: ['chapter-zaz', 'term-zaz'],
  also: [
    'entity-zaz-szprotawa',
    'entity-zaz-kamien-wielki',
    'news-2016-12-15-zaz-szprotawa',
    'news-2020-03-04-dwa-zaklady',
    'pathway-warsztat-i-zaklad-aktywnosci',
  ],
}
const welfareCentres = {
  best: ['term-ops', 'chapter-instytucje-kierujace'],
  also: ['term-cus', 'chapter-cis', 'entity-kis-lubsko', 'pathway-z-kryzysu-bezdomnosci'],
}
const entrepreneurs = {
  best: ['term-pes', 'chapter-spoldzielnia-socjalna'],
  also: ['news-2022-10-30-ustawa-o-ekonomii-spolecznej', 'term-ps', 'term-owes', ...meetings.also.slice(1, 4)],
}
const programme = {
  best: ['term-ipzs'],
  // Every path through a centre names the programme among the documents to prepare.
  also: [
    'chapter-cis',
    'term-cis',
    'chapter-wprowadzenie',
    'pathway-od-klubu-do-zatrudnienia',
    'pathway-po-dlugim-bezrobociu',
    'pathway-uchodzca',
    'pathway-z-kryzysu-bezdomnosci',
    'pathway-po-terapii-uzaleznienia',
    'pathway-po-zakladzie-karnym',
  ],
}
const homeless = {
  best: ['pathway-z-kryzysu-bezdomnosci'],
  also: ['chapter-kis', 'chapter-instytucje-kierujace', 'chapter-spoldzielnia-socjalna'],
}
const benefit = {
  best: ['term-swiadczenie-integracyjne', 'news-2022-02-15-swiadczenie-integracyjne', 'chapter-cis'],
  also: ['term-cis', 'chapter-wprowadzenie', 'chapter-kis', 'chapter-instytucje-kierujace'],
}
const support = {
  best: ['term-owes', 'entity-owes-gorzow', 'entity-owes-zielona-gora', 'chapter-instytucje-kierujace'],
  also: ['news-2024-01-02-owes-subregion', 'chapter-spoldzielnia-socjalna'],
}
const telephone = {
  best: ['page-kontakt', 'chapter-instytucje-kierujace'],
  also: ['accessibilityStatement'],
}
const journal = {
  best: ['news-2025-01-10-tekst-jednolity'],
  also: [
    'chapter-kis',
    'chapter-cis',
    'chapter-wspolpraca',
    'chapter-wprowadzenie',
    'chapter-instytucje-kierujace',
    'pathway-od-klubu-do-zatrudnienia',
    'pathway-po-dlugim-bezrobociu',
    'pathway-po-terapii-uzaleznienia',
    'pathway-z-kryzysu-bezdomnosci',
    'pathway-po-zakladzie-karnym',
    'pathway-uchodzca',
  ],
}
const statement = {best: ['accessibilityStatement', 'news-2024-08-01-deklaracja-dostepnosci'], also: []}
const faferko = {
  best: ['news-2016-11-04-trzecie-spotkanie-sieciujace', 'event-2016-10-20-spotkanie-sieciujace'],
  also: [],
}

export const pairs: Pair[] = [
  // Forms of one word find the same.
  ...each(['spotkanie', 'spotkania', 'spotkań', 'Spotkaniach'], meetings),
  ...each(['ścieżka', 'ścieżki', 'ścieżek', 'sciezki', 'SCIEZKI', 'ścieżkami'], paths),
  ...each(['reintegracja', 'reintegracji', 'reintegrację'], reintegration),
  ...each(['Gorzów', 'Gorzowie', 'Gorzow', 'gorzowa'], gorzow),
  ...each(['klub', 'klubów', 'kluby', 'klubach', 'KIS', 'KIS-y', 'kisy', 'KIS-ów'], clubs),
  ...each(['osoba', 'osób', 'osobom'], persons),
  ...each(['gospodarstwo', 'gospodarstw'], {best: ['x-gospodarstwo'], also: []}),
  ...each(['Zielona Góra', 'Zielonej Górze', 'zielona gora', 'zielonej gorze'], zielonaGora),
  // Letters without their marks, both ways.
  ...each(['spoldzielnia', 'spółdzielnia', 'spoldzielniach', 'spółdzielni'], cooperatives),
  ...each(['Slubice', 'Słubicach', 'slubicach'], {best: ['x-slubice'], also: []}),
  ...each(['Lagow', 'Łagów', 'lagowie'], {best: ['x-lagow'], also: []}),
  ...each(['wlacznik', 'włącznika'], {best: ['x-wlacznik'], also: []}),
  pair('Kozuchow', ['entity-cis-rozwoj-kozuchow'], []),
  pair('swiebodzin', ['entity-wtz-swiebodzin'], ['chapter-instytucje-kierujace']),
  // Abbreviations and full names, both ways.
  ...each(['CIS', 'cis', 'CIS-ów', 'centrum integracji społecznej', 'centra integracji społecznej'], centres),
  ...each(['WTZ', 'warsztaty terapii zajęciowej', 'wtz-ów'], workshops),
  ...each(['ZAZ', 'zakład aktywności zawodowej', 'zakładów aktywności zawodowej'], establishments),
  ...each(['OPS', 'MOPS', 'GOPS', 'ośrodek pomocy społecznej', 'osrodki pomocy spolecznej'], welfareCentres),
  ...each(['PES', 'podmiot ekonomii społecznej', 'podmioty ekonomii społecznej'], entrepreneurs),
  ...each(['IPZS', 'indywidualny program zatrudnienia socjalnego'], programme),
  ...each(['OWES', 'OWES-y', 'ośrodki wsparcia ekonomii społecznej'], support),
  pair(
    'urząd pracy',
    ['term-pup', 'chapter-instytucje-kierujace'],
    ['pathway-po-dlugim-bezrobociu', 'chapter-cis', 'news-2025-06-01-rynek-pracy'],
  ),
  pair('PCPR', ['term-pcpr', 'chapter-instytucje-kierujace'], ['chapter-wtz', 'pathway-uchodzca', 'chapter-zaz']),
  // Errors of typing.
  ...each(['spodzielnia', 'społdzielnai', 'spółdzielna'], cooperatives),
  pair('reintergacja', reintegration.best, reintegration.also),
  pair(
    'orzeczene',
    ['term-orzeczenie'],
    [
      'chapter-wtz',
      'chapter-instytucje-kierujace',
      'pathway-warsztat-i-zaklad-aktywnosci',
      'chapter-zaz',
      'chapter-wprowadzenie',
    ],
  ),
  pair('bezdomnosc', homeless.best, homeless.also),
  // Numbers, articles, names.
  ...each(['68 323 19 26', '683231926', '+48 68 323 19 26', '68-323-19-26'], telephone),
  ...each(['Dz.U. 2025 poz. 83', 'dz u 2025 poz 83'], journal),
  pair('poz. 83', ['chapter-kis', 'chapter-cis'], [...journal.best, ...journal.also]),
  pair(
    'art. 18',
    ['chapter-kis'],
    [
      'pathway-od-klubu-do-zatrudnienia',
      'pathway-po-terapii-uzaleznienia',
      'pathway-z-kryzysu-bezdomnosci',
      'pathway-po-zakladzie-karnym',
      'chapter-instytucje-kierujace',
      'chapter-wspolpraca',
    ],
  ),
  pair('art. 10a', ['chapter-wtz'], ['pathway-warsztat-i-zaklad-aktywnosci', 'chapter-instytucje-kierujace']),
  ...each(['65-042', '65042'], {
    best: ['page-kontakt'],
    also: [
      'chapter-instytucje-kierujace',
      'accessibilityStatement',
      'page-polityka-prywatnosci',
      'news-2026-09-14-przyklad-spotkanie',
    ],
  }),
  pair(
    'sekretariat@rops.lubuskie.pl',
    ['page-kontakt'],
    [
      'chapter-instytucje-kierujace',
      'accessibilityStatement',
      'page-polityka-prywatnosci',
      'news-2026-09-14-przyklad-spotkanie',
    ],
  ),
  ...each(['Fąferko', 'faferko', 'Fąferki'], faferko),
  pair('20.10.2016', faferko.best, []),
  pair(
    'październik 2017',
    ['news-2017-10-19-spotkanie-informator', 'event-2017-10-11-spotkanie-informator'],
    ['news-2019-01-01-efekt-synergii-druga-edycja', 'page-o-projekcie'],
  ),
  // What people ask.
  pair('renta socjalna', ['chapter-cis', 'news-2026-11-16-przyklad-zmiana-w-rozdziale'], []),
  pair('jak dostać się do CIS', ['chapter-cis'], centres.also.concat('term-cis', 'chapter-wprowadzenie')),
  ...each(['świadczenie integracyjne', 'świadczenia integracyjnego'], benefit),
  ...each(['bezdomny', 'bezdomność', 'osoby bezdomne'], homeless),
  pair('klub w Lubsku', ['entity-kis-lubsko'], []),
  pair('CIS Gorzów', ['entity-cis-gorzow'], []),
  pair('więzienie zakład karny', ['pathway-po-zakladzie-karnym'], ['chapter-kis', 'chapter-spoldzielnia-socjalna']),
  pair('alkohol', ['pathway-po-terapii-uzaleznienia', 'chapter-kis'], []),
  pair(
    'uchodźcy',
    ['pathway-uchodzca'],
    ['chapter-kis', 'chapter-instytucje-kierujace', 'chapter-spoldzielnia-socjalna', 'term-pcpr'],
  ),
  pair('praktyki w warsztacie', ['chapter-wtz'], ['pathway-warsztat-i-zaklad-aktywnosci', 'chapter-zaz']),
  pair(
    'kontrakt socjalny',
    ['term-kontrakt-socjalny', 'chapter-kis'],
    [
      'term-kis',
      'term-ops',
      'pathway-od-klubu-do-zatrudnienia',
      'pathway-po-terapii-uzaleznienia',
      'chapter-instytucje-kierujace',
    ],
  ),
  pair(
    'Efekt Synergii',
    ['page-o-projekcie', 'news-2023-07-01-efekt-synergii-wlaczenie'],
    ['news-2019-01-01-efekt-synergii-druga-edycja'],
  ),
  pair('pralnia', ['chapter-zaz', 'news-2020-03-04-dwa-zaklady', 'news-2016-12-15-zaz-szprotawa'], []),
  ...each(['deklaracja dostępności', 'dostepnosc'], statement),
  pair('tłumacz języka migowego', ['accessibilityStatement'], ['term-pjm', 'news-2026-09-14-przyklad-spotkanie']),
  pair('inspektor ochrony danych', ['page-polityka-prywatnosci'], ['chapter-wspolpraca']),
  pair('karta porównawcza', ['chapter-wprowadzenie'], ['news-2026-11-02-wydanie-przykladowe']),
  pair('nowa ustawa o rynku pracy', ['news-2025-06-01-rynek-pracy'], ['chapter-instytucje-kierujace']),
  pair(
    'kontakt',
    ['page-kontakt'],
    ['accessibilityStatement', 'page-polityka-prywatnosci', 'news-2026-09-14-przyklad-spotkanie'],
  ),
  pair(
    'koalicja',
    ['chapter-wspolpraca', 'news-2018-05-18-ostatnie-spotkanie'],
    ['event-2018-05-18-ostatnie-spotkanie'],
  ),
]

function each(questions: readonly string[], {best, also}: Omit<Pair, 'asked'>): Pair[] {
  return questions.map((asked) => pair(asked, best, also))
}

function pair(asked: string, best: readonly string[], also: readonly string[]): Pair {
  return {asked, best, also}
}

function news(id: string, title: string, lead: string) {
  return {
    _id: id,
    _type: 'newsArticle',
    title,
    slug: {_type: 'slug', current: id},
    publishedAt: '2023-05-01T07:00:00Z',
    lead,
  }
}
