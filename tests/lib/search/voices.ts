import type {Pair} from './pairs.ts'

/*
 * What people of the field and their clients type, written and judged by the sample content before any of it was tried, on
 * 29 November 2026: as in `pairs`, `best` must be among the first five, and `also` are of use. Since then the search has
 * been mended by them, so that they say what it has learnt; what it does with others is told by `unseen.ts`.
 *
 * Judged anew after it was tried, on the same day: the chapter on CIS answers „15 lutego 2022” and „Dz. U. z 2022 r.
 * poz. 218” too, which it names.
 */

const centrePaths = [
  'pathway-od-klubu-do-zatrudnienia',
  'pathway-po-dlugim-bezrobociu',
  'pathway-po-terapii-uzaleznienia',
  'pathway-z-kryzysu-bezdomnosci',
  'pathway-po-zakladzie-karnym',
  'pathway-uchodzca',
]
const clubPaths = [
  'pathway-od-klubu-do-zatrudnienia',
  'pathway-po-terapii-uzaleznienia',
  'pathway-z-kryzysu-bezdomnosci',
  'pathway-po-zakladzie-karnym',
]
const finder = '/sciezki/znajdz'
const kind = (slug: string) => `/podmioty/rodzaj/${slug}`
const powiat = (slug: string) => `/podmioty/powiat/${slug}`

const prison = on(['pathway-po-zakladzie-karnym'], ['chapter-kis', 'chapter-spoldzielnia-socjalna'])
const addiction = on(['pathway-po-terapii-uzaleznienia'], ['chapter-kis'])
const homeless = on(
  ['pathway-z-kryzysu-bezdomnosci'],
  ['chapter-kis', 'chapter-instytucje-kierujace', 'chapter-spoldzielnia-socjalna'],
)
const refugee = on(
  ['pathway-uchodzca'],
  ['chapter-kis', 'chapter-instytucje-kierujace', 'chapter-spoldzielnia-socjalna', 'term-pcpr'],
)
const jobless = on(
  ['pathway-po-dlugim-bezrobociu'],
  [
    'chapter-cis',
    'chapter-kis',
    'chapter-instytucje-kierujace',
    'chapter-spoldzielnia-socjalna',
    'pathway-od-klubu-do-zatrudnienia',
    'term-pup',
    'news-2025-06-01-rynek-pracy',
  ],
)
const mind = on(
  [],
  [
    'chapter-kis',
    'chapter-zaz',
    'chapter-spoldzielnia-socjalna',
    'pathway-praca-w-zakladzie-aktywnosci',
    'pathway-warsztat-i-zaklad-aktywnosci',
    'pathway-od-klubu-do-zatrudnienia',
  ],
)
const disability = on(
  [],
  [
    'pathway-warsztat-i-zaklad-aktywnosci',
    'pathway-praca-w-zakladzie-aktywnosci',
    'chapter-wtz',
    'chapter-zaz',
    'chapter-kis',
    'chapter-spoldzielnia-socjalna',
    'chapter-instytucje-kierujace',
    'chapter-wprowadzenie',
    'term-orzeczenie',
    'term-wtz',
    'term-zaz',
    'news-2016-12-15-zaz-szprotawa',
  ],
)
const autism = on(['chapter-zaz', 'pathway-praca-w-zakladzie-aktywnosci'], ['pathway-warsztat-i-zaklad-aktywnosci'])
const closing = on(['chapter-cis'], [...centrePaths, 'chapter-kis', finder])
const jobseekersBenefit = on(
  ['chapter-cis'],
  [
    ...centrePaths,
    'term-swiadczenie-integracyjne',
    'news-2022-02-15-swiadczenie-integracyjne',
    'chapter-kis',
    'chapter-wprowadzenie',
    'chapter-instytucje-kierujace',
    finder,
  ],
)
const incapacity = on(
  ['chapter-cis', 'chapter-kis'],
  [...centrePaths, 'news-2026-11-16-przyklad-zmiana-w-rozdziale', 'news-2022-02-15-swiadczenie-integracyjne', finder],
)
const socialPension = on(['chapter-cis'], ['news-2026-11-16-przyklad-zmiana-w-rozdziale', finder])
const allowance = on(
  ['chapter-cis', 'term-swiadczenie-integracyjne', 'news-2022-02-15-swiadczenie-integracyjne'],
  ['term-cis', 'chapter-wprowadzenie', 'chapter-kis', 'chapter-instytucje-kierujace', ...centrePaths],
)
const centres = on(
  ['chapter-cis'],
  [
    'term-cis',
    kind('cis'),
    'entity-cis-gorzow',
    'entity-cis-witnica',
    'entity-cis-drezdenko',
    'entity-cis-zwierzyn',
    'entity-cis-rozwoj-kozuchow',
    'entity-cis-miedzygminny-zaganski',
    'chapter-wprowadzenie',
    'news-2026-11-16-przyklad-zmiana-w-rozdziale',
    'news-2022-02-15-swiadczenie-integracyjne',
    ...centrePaths,
  ],
)
const centreList = on(
  [kind('cis')],
  [
    'entity-cis-gorzow',
    'entity-cis-witnica',
    'entity-cis-drezdenko',
    'entity-cis-zwierzyn',
    'entity-cis-rozwoj-kozuchow',
    'entity-cis-miedzygminny-zaganski',
    'chapter-cis',
    'term-cis',
    '/podmioty',
  ],
)
const entry = on(
  ['chapter-cis'],
  [
    'term-cis',
    'term-ipzs',
    'term-ops',
    'term-pup',
    'chapter-wprowadzenie',
    'chapter-instytucje-kierujace',
    finder,
    ...centrePaths,
  ],
)
const clubs = on(
  ['chapter-kis'],
  ['term-kis', kind('kis'), 'entity-kis-lubsko', 'entity-kis-zielona-gora', 'chapter-wprowadzenie', ...clubPaths],
)
const clubEntry = on(
  ['chapter-kis'],
  ['term-kis', 'term-kontrakt-socjalny', 'chapter-wprowadzenie', 'chapter-instytucje-kierujace', ...clubPaths],
)
const workshops = on(
  ['chapter-wtz'],
  [
    'term-wtz',
    kind('wtz'),
    'entity-wtz-swiebodzin',
    'entity-wtz-fuzja',
    'pathway-warsztat-i-zaklad-aktywnosci',
    'chapter-zaz',
    'chapter-wprowadzenie',
    'term-orzeczenie',
  ],
)
const workshopEntry = on(
  ['chapter-wtz', 'pathway-warsztat-i-zaklad-aktywnosci'],
  [
    'term-wtz',
    'term-orzeczenie',
    'term-pcpr',
    'chapter-instytucje-kierujace',
    'chapter-wprowadzenie',
    'chapter-zaz',
    kind('wtz'),
  ],
)
const establishments = on(
  ['chapter-zaz'],
  [
    'term-zaz',
    kind('zaz'),
    'entity-zaz-szprotawa',
    'entity-zaz-kamien-wielki',
    'pathway-praca-w-zakladzie-aktywnosci',
    'pathway-warsztat-i-zaklad-aktywnosci',
    'news-2016-12-15-zaz-szprotawa',
    'news-2020-03-04-dwa-zaklady',
    'chapter-wprowadzenie',
    'chapter-wtz',
  ],
)
const establishmentEntry = on(
  ['chapter-zaz', 'pathway-praca-w-zakladzie-aktywnosci'],
  [
    'pathway-warsztat-i-zaklad-aktywnosci',
    'term-zaz',
    'chapter-wprowadzenie',
    'news-2016-12-15-zaz-szprotawa',
    'chapter-wtz',
  ],
)
const cooperatives = on(
  ['chapter-spoldzielnia-socjalna', 'term-spoldzielnia-socjalna'],
  [
    'term-pes',
    'term-ps',
    kind('spoldzielnia-socjalna'),
    'entity-cis-miedzygminny-zaganski',
    'chapter-wprowadzenie',
    'chapter-cis',
    'chapter-wtz',
    'news-2022-10-30-ustawa-o-ekonomii-spolecznej',
    'term-owes',
  ],
)
const enterprises = on(
  ['chapter-spoldzielnia-socjalna', 'term-ps'],
  [
    'term-pes',
    'term-spoldzielnia-socjalna',
    kind('przedsiebiorstwo-spoleczne'),
    'news-2022-10-30-ustawa-o-ekonomii-spolecznej',
    'chapter-wprowadzenie',
    'chapter-cis',
    'term-owes',
  ],
)
const welfare = on(
  ['term-ops', 'chapter-instytucje-kierujace'],
  [
    kind('ops'),
    'term-cus',
    'chapter-cis',
    'chapter-kis',
    'entity-kis-lubsko',
    'term-kontrakt-socjalny',
    'page-kontakt',
    ...centrePaths,
  ],
)
const jobCentre = on(
  ['term-pup', 'chapter-instytucje-kierujace'],
  [
    'pathway-po-dlugim-bezrobociu',
    kind('pup'),
    'chapter-cis',
    'news-2025-06-01-rynek-pracy',
    'chapter-wtz',
    'chapter-kis',
    'chapter-wspolpraca',
  ],
)
const familyCentre = on(
  ['term-pcpr', 'chapter-instytucje-kierujace'],
  [
    kind('pcpr'),
    'chapter-wtz',
    'pathway-uchodzca',
    'pathway-warsztat-i-zaklad-aktywnosci',
    'pathway-praca-w-zakladzie-aktywnosci',
    'chapter-zaz',
    'chapter-wprowadzenie',
    'term-wtz',
  ],
)
const support = on(
  ['term-owes'],
  [
    'entity-owes-gorzow',
    'entity-owes-zielona-gora',
    kind('owes'),
    'chapter-instytucje-kierujace',
    'chapter-spoldzielnia-socjalna',
    'news-2024-01-02-owes-subregion',
    'chapter-wprowadzenie',
  ],
)
const certificate = on(
  ['term-orzeczenie', 'chapter-instytucje-kierujace'],
  [
    'chapter-wtz',
    'chapter-zaz',
    'pathway-warsztat-i-zaklad-aktywnosci',
    'pathway-praca-w-zakladzie-aktywnosci',
    'chapter-wprowadzenie',
    finder,
  ],
)
const degree = on(
  ['chapter-zaz'],
  [
    'pathway-praca-w-zakladzie-aktywnosci',
    'pathway-warsztat-i-zaklad-aktywnosci',
    'term-zaz',
    'term-orzeczenie',
    'chapter-wprowadzenie',
    'chapter-instytucje-kierujace',
    finder,
  ],
)
const indication = on(
  ['chapter-wtz'],
  [
    'term-orzeczenie',
    'term-wtz',
    'pathway-warsztat-i-zaklad-aktywnosci',
    'chapter-instytucje-kierujace',
    'chapter-wprowadzenie',
    finder,
  ],
)
const contract = on(
  ['term-kontrakt-socjalny', 'chapter-kis'],
  ['term-kis', 'term-ops', 'chapter-instytucje-kierujace', 'chapter-wprowadzenie', ...clubPaths],
)
const programme = on(['term-ipzs'], ['chapter-cis', 'term-cis', 'chapter-wprowadzenie', ...centrePaths])
const referral = on(
  ['chapter-cis'],
  [
    'chapter-instytucje-kierujace',
    'chapter-wprowadzenie',
    'term-ops',
    'term-pup',
    'page-o-nas',
    'chapter-wspolpraca',
    finder,
    ...centrePaths,
  ],
)
const contact = on(
  ['page-kontakt'],
  [
    'accessibilityStatement',
    'chapter-instytucje-kierujace',
    'page-polityka-prywatnosci',
    'news-2026-09-14-przyklad-spotkanie',
    'page-o-nas',
    'term-rops',
    '/podmioty',
    'news-2026-10-05-przyklad-dane-podmiotu',
  ],
)
const signs = on(['accessibilityStatement'], ['term-pjm', 'news-2026-09-14-przyklad-spotkanie'])
const easy = on(['term-etr'], ['chapter-kis', 'chapter-cis', 'accessibilityStatement'])
const mistakes = on(['/zglos'], ['news-2026-10-05-przyklad-dane-podmiotu', 'page-polityka-prywatnosci'])
const coming = on(
  ['event-przyklad-spotkanie-sieciujace'],
  [
    '/wydarzenia',
    'news-2026-09-14-przyklad-spotkanie',
    'event-2018-05-18-ostatnie-spotkanie',
    'event-2017-10-11-spotkanie-informator',
    'event-2016-10-20-spotkanie-sieciujace',
    'news-2018-05-18-ostatnie-spotkanie',
    'news-2017-10-19-spotkanie-informator',
    'news-2016-11-04-trzecie-spotkanie-sieciujace',
    'chapter-wspolpraca',
  ],
)
const faferko = on(['news-2016-11-04-trzecie-spotkanie-sieciujace', 'event-2016-10-20-spotkanie-sieciujace'], [])
const kozak = on(['news-2017-10-19-spotkanie-informator', 'event-2017-10-11-spotkanie-informator'], [])
const may2018 = on(
  ['news-2018-05-18-ostatnie-spotkanie', 'event-2018-05-18-ostatnie-spotkanie'],
  ['chapter-wspolpraca'],
)
const autumn2017 = on(
  ['news-2017-10-19-spotkanie-informator', 'event-2017-10-11-spotkanie-informator'],
  ['page-o-projekcie', 'news-2019-01-01-efekt-synergii-druga-edycja'],
)
const autumn2016 = on(
  ['news-2016-11-04-trzecie-spotkanie-sieciujace', 'event-2016-10-20-spotkanie-sieciujace'],
  ['chapter-kis'],
)
const szprotawa = on(
  ['entity-zaz-szprotawa', 'news-2016-12-15-zaz-szprotawa'],
  ['news-2020-03-04-dwa-zaklady', 'chapter-zaz', powiat('zaganski'), kind('zaz')],
)
const socialEmployment = on(
  ['chapter-cis', 'chapter-kis'],
  [
    ...centrePaths,
    'chapter-wprowadzenie',
    'chapter-instytucje-kierujace',
    'chapter-wspolpraca',
    'news-2022-02-15-swiadczenie-integracyjne',
    'news-2025-01-10-tekst-jednolity',
    finder,
  ],
)
const socialEconomy = on(
  ['news-2022-10-30-ustawa-o-ekonomii-spolecznej', 'chapter-spoldzielnia-socjalna'],
  [
    'term-pes',
    'term-ps',
    'chapter-cis',
    'chapter-wprowadzenie',
    'chapter-instytucje-kierujace',
    'chapter-wspolpraca',
    'pathway-od-klubu-do-zatrudnienia',
    'pathway-po-zakladzie-karnym',
    'pathway-uchodzca',
  ],
)
const rehabilitationAct = on(
  ['chapter-wtz', 'chapter-zaz'],
  [
    'pathway-warsztat-i-zaklad-aktywnosci',
    'pathway-praca-w-zakladzie-aktywnosci',
    'chapter-wprowadzenie',
    'chapter-instytucje-kierujace',
  ],
)
const labourAct = on(
  ['news-2025-06-01-rynek-pracy'],
  ['chapter-instytucje-kierujace', 'chapter-cis', 'pathway-po-dlugim-bezrobociu'],
)
const synergy = on(
  ['page-o-projekcie', 'news-2023-07-01-efekt-synergii-wlaczenie'],
  ['news-2019-01-01-efekt-synergii-druga-edycja'],
)
const works = on(
  ['chapter-kis'],
  ['pathway-po-dlugim-bezrobociu', 'chapter-instytucje-kierujace', 'pathway-od-klubu-do-zatrudnienia', 'term-pup'],
)
const placements = on(
  ['chapter-wtz', 'pathway-warsztat-i-zaklad-aktywnosci'],
  ['chapter-zaz', 'chapter-cis', 'term-cis', 'chapter-wprowadzenie', ...centrePaths],
)
const trial = on(
  ['chapter-cis'],
  [
    'term-swiadczenie-integracyjne',
    'news-2022-02-15-swiadczenie-integracyjne',
    'chapter-wprowadzenie',
    'chapter-zaz',
    ...centrePaths,
  ],
)
const hours = on(['chapter-cis'], ['news-2022-02-15-swiadczenie-integracyjne'])
const duration = on(
  ['chapter-cis'],
  ['chapter-wprowadzenie', 'news-2022-02-15-swiadczenie-integracyjne', 'term-cis', ...centrePaths],
)

// The places of the region, with what is there.
const zary = on([powiat('zarski')], ['entity-kis-lubsko'])
const nowaSol = on([powiat('nowosolski')], ['entity-cis-rozwoj-kozuchow'])
const zagan = on([powiat('zaganski')], ['entity-zaz-szprotawa', 'entity-cis-miedzygminny-zaganski'])
const gorzow = on(
  [powiat('gorzow-wielkopolski')],
  [powiat('gorzowski'), 'entity-cis-gorzow', 'entity-owes-gorzow', 'chapter-instytucje-kierujace'],
)
const zielonaGora = on(
  [powiat('zielona-gora')],
  [
    powiat('zielonogorski'),
    'entity-kis-zielona-gora',
    'entity-wtz-fuzja',
    'entity-owes-zielona-gora',
    'chapter-instytucje-kierujace',
    'news-2024-01-02-owes-subregion',
    'page-kontakt',
    'page-o-nas',
  ],
)
const drezdenko = on([powiat('strzelecko-drezdenecki')], ['entity-cis-drezdenko', 'entity-cis-zwierzyn'])
const swiebodzin = on([powiat('swiebodzinski')], ['entity-wtz-swiebodzin'])
const plain = (slug: string) => on([powiat(slug)], [])
// The chapter says of each powiat which OWES it belongs to; of towns it says nothing.
const named = ({best, also}: Omit<Pair, 'asked'>) => on(best, [...also, 'chapter-instytucje-kierujace'])

/** Words, names and numbers. */
export const words: Pair[] = [
  ...each(
    [
      'wiezienie',
      'po więzieniu',
      'z kryminału',
      'areszt',
      'byly wiezien',
      'osoba skazana',
      'zakład karny',
      'zakladu karnego',
      'osadzeni',
    ],
    prison,
  ),
  ...each(['kurator', 'kuratora'], on(['pathway-po-zakladzie-karnym'], ['chapter-wspolpraca'])),
  ...each(['narkotyki', 'alkoholicy', 'alkoholizm', 'odwyk', 'po odwyku', 'terapia uzależnień', 'nałogi'], addiction),
  ...each(
    ['uzaleznienie', 'uzależniony', 'uzależnieine'],
    on(addiction.best, [...addiction.also, 'chapter-wspolpraca']),
  ),
  ...each(
    ['bezdomni', 'bezdomna', 'kryzys bezdomnosci', 'noclegownia', 'schronisko', 'bez dachu nad głową', 'bezdomnośc'],
    homeless,
  ),
  ...each(
    ['uchodźców', 'uchodzca', 'cudzoziemiec', 'Ukrainka', 'obcokrajowcy', 'program integracji', 'uchodźcza'],
    refugee,
  ),
  ...each(
    ['bezrobotny', 'długotrwale bezrobotna', 'dlugotrwale bezrobotni', 'bezrobocie', 'długie bezrobocie', 'bez pracy'],
    jobless,
  ),
  ...each(['choroba psychiczna', 'zaburzenia psychiczne', 'schizofrenia', 'depresja', 'chory psychicznie'], mind),
  ...each(
    ['niepełnosprawny', 'niepelnosprawni', 'inwalida', 'osoba z niepełnosprawnością', 'niepełnosprawność'],
    disability,
  ),
  ...each(['autyzm', 'autyzmem', 'niepełnosprawność intelektualna'], autism),
  ...each(
    [
      'emerytura',
      'emeryt',
      'emerytka',
      'przedemerytalne',
      'renta strukturalna',
      'nauczycielskie świadczenie kompensacyjne',
    ],
    closing,
  ),
  ...each(['zasiłek dla bezrobotnych', 'zasilek dla bezrobotnych', 'kuroniówka'], jobseekersBenefit),
  ...each(['renta z tytułu niezdolności do pracy', 'niezdolnosc do pracy', 'rencista'], incapacity),
  ...each(['renta socjalna', 'rentą socjalną', 'renty socjalnej', 'rente socjalna'], socialPension),
  ...each(
    [
      'świadczenie integracyjne',
      'swiadczenia integracyjnego',
      'świadczeniem integracyjnym',
      '120%',
      '120 procent zasiłku',
      'pieniądze w CIS',
      'świadczenie integracyne',
    ],
    allowance,
  ),
  ...each(
    ['w CIS-ie', 'cisu', 'do cis', 'CISów', 'centrum integracji', 'centra integracji', 'cetrum integracji społecznej'],
    centres,
  ),
  ...each(['wykaz cis', 'lista CIS-ów', 'rejestr cis'], centreList),
  ...each(['wniosek do cis', 'skierowanie do CIS', 'jak sie dostac do cis', 'zapisy do cis'], entry),
  ...each(['kisu', 'w KIS-ie', 'KISem', 'klub integracji', 'klubu integracji spolecznej', 'klub integarcji'], clubs),
  ...each(
    ['wykaz kis', 'lista klubów'],
    on([kind('kis')], ['entity-kis-lubsko', 'entity-kis-zielona-gora', 'chapter-kis', 'term-kis', '/podmioty']),
  ),
  ...each(['wtz-u', 'w WTZ-cie', 'wtzów', 'warsztaty', 'warsztatach terapii', 'warsztat terapi zajeciowej'], workshops),
  ...each(
    ['terapia zajęciowa', 'terapia zajeciowa'],
    on(workshops.best, [...workshops.also, 'chapter-instytucje-kierujace']),
  ),
  ...each(['wniosek do wtz', 'jak zapisać do wtz'], workshopEntry),
  ...each(
    ['zazu', 'w ZAZ-ie', 'zazy', 'zakład aktywności', 'zaklady aktywnosci zawodowej', 'zakład aktywnosci zawodowj'],
    establishments,
  ),
  ...each(['spółdzielnie', 'spoldzielnia socialna', 'spółdzielnią socjalną', 'spułdzielnia'], cooperatives),
  ...each(
    ['założyć spółdzielnię', 'zalozenie spoldzielni'],
    on(['chapter-spoldzielnia-socjalna'], ['chapter-wprowadzenie', 'term-spoldzielnia-socjalna']),
  ),
  ...each(['przedsiębiorstwo społeczne', 'przedsiebiorstw spolecznych', 'firma społeczna', 'PS'], enterprises),
  ...each(
    ['PES-u', 'podmiotów ekonomii społecznej'],
    on(
      ['term-pes', 'chapter-spoldzielnia-socjalna'],
      [
        'news-2022-10-30-ustawa-o-ekonomii-spolecznej',
        'term-ps',
        'term-owes',
        'news-2016-11-04-trzecie-spotkanie-sieciujace',
        'event-2016-10-20-spotkanie-sieciujace',
        'chapter-cis',
        'chapter-wprowadzenie',
      ],
    ),
  ),
  ...each(
    [
      'mops',
      'z mopsu',
      'gopsu',
      'w MGOPS-ie',
      'opieka społeczna',
      'opieka spoleczna',
      'ośrodek pomocy',
      'osrodka pomocy spolecznej',
    ],
    welfare,
  ),
  ...each(
    ['CUS', 'cusu', 'centrum usług społecznych'],
    on(['term-cus'], ['term-ops', 'chapter-instytucje-kierujace', 'chapter-kis', ...clubPaths]),
  ),
  ...each(['pup', 'w pupie', 'urzad pracy', 'urzędu pracy', 'pośredniak'], jobCentre),
  ...each(['pcpr', 'pcpru', 'w PCPR-ze', 'centrum pomocy rodzinie'], familyCentre),
  ...each(['owesu', 'OWES-em', 'ośrodek wsparcia ekonomii'], support),
  ...each(
    ['ROPS', 'ropsu', 'w ROPS-ie', 'Regionalny Ośrodek Polityki Społecznej'],
    on(
      ['term-rops'],
      [
        'page-o-nas',
        'page-kontakt',
        'chapter-instytucje-kierujace',
        'page-polityka-prywatnosci',
        'accessibilityStatement',
        'page-o-projekcie',
        'news-2019-01-01-efekt-synergii-druga-edycja',
        'news-2023-07-01-efekt-synergii-wlaczenie',
        'news-2016-11-04-trzecie-spotkanie-sieciujace',
        'event-2016-10-20-spotkanie-sieciujace',
      ],
    ),
  ),
  ...each(
    ['orzeczenia', 'orzecznie', 'zespół orzekania', 'powiatowy zespół do spraw orzekania', 'komisja lekarska'],
    certificate,
  ),
  ...each(['znaczny stopień', 'umiarkowany stopień niepełnosprawności', 'stopien niepelnosprawnosci'], degree),
  pair('lekki stopień', ['chapter-zaz', 'pathway-praca-w-zakladzie-aktywnosci'], [finder]),
  ...each(['wskazanie do terapii zajęciowej', 'wskazanie w orzeczeniu'], indication),
  ...each(['kontrakt', 'kontraktu socjalnego', 'kontrakt socialny'], contract),
  ...each(['ipzs-u', 'indywidualny program zatrudnienia'], programme),
  ...each(['skierowanie', 'skierowania'], referral),
  ...each(
    ['porada prawna', 'poradnictwo prawne'],
    on(['chapter-kis'], ['chapter-wprowadzenie', 'pathway-od-klubu-do-zatrudnienia']),
  ),
  ...each(['roboty publiczne', 'prace społecznie użyteczne'], on(['chapter-kis'], [])),
  pair('staż', ['pathway-po-dlugim-bezrobociu', 'chapter-kis'], works.also.concat(clubPaths)),
  pair('prace interwencyjne', ['pathway-po-dlugim-bezrobociu'], []),
  ...each(['praktyki zawodowe', 'praktyka u pracodawcy'], placements),
  ...each(['okres próbny', 'miesiąc próbny'], trial),
  pair('ubezpieczenie zdrowotne', ['chapter-cis'], []),
  ...each(['kieszonkowe', 'trening ekonomiczny'], on(['chapter-wtz'], [])),
  pair('rada programowa', ['chapter-wtz', 'pathway-warsztat-i-zaklad-aktywnosci'], []),
  pair('Fundusz Pracy', ['chapter-cis', 'chapter-instytucje-kierujace'], []),
  pair(
    'zielone tereny cmentarze parkingi',
    ['news-2016-11-04-trzecie-spotkanie-sieciujace', 'chapter-spoldzielnia-socjalna'],
    [],
  ),
  pair('dojazd na zajęcia', ['chapter-kis'], ['chapter-wspolpraca']),
  pair('więzi społeczne', ['news-2016-11-04-trzecie-spotkanie-sieciujace', 'chapter-kis'], []),
  ...each(['pliki cookie', 'polityka prywatnosci'], on(['page-polityka-prywatnosci'], [])),
  pair('rodo', ['page-polityka-prywatnosci'], ['chapter-wspolpraca']),
  pair('dane osobowe', ['page-polityka-prywatnosci', 'chapter-wspolpraca'], []),
  ...each(['telefon', 'numer telefonu'], on(contact.best, [...contact.also, '/zglos', 'chapter-wspolpraca'])),
  ...each(['adres mailowy', 'kontakt do rops'], contact),
  ...each(['język migowy', 'migowy', 'jezyka migowego'], signs),
  pair('dostępność strony', ['accessibilityStatement'], ['news-2024-08-01-deklaracja-dostepnosci', 'page-kontakt']),
  pair('deklaracja dostepnosci', ['accessibilityStatement', 'news-2024-08-01-deklaracja-dostepnosci'], []),
  pair('kontrast', ['accessibilityStatement'], []),
  ...each(['tekst łatwy do czytania', 'etr', 'łatwy tekst'], easy),
  pair('pdf', ['/informator/drukuj'], ['accessibilityStatement']),
  pair('drukowanie', ['/informator/drukuj'], []),
  ...each(['epub', 'wydruk informatora'], on(['/informator/drukuj'], [])),
  pair('zgłoś błąd', mistakes.best, mistakes.also),
  pair('nieaktualny telefon', ['/zglos'], ['news-2026-10-05-przyklad-dane-podmiotu']),
  pair('pomyłka na stronie', ['/zglos'], []),
  pair('co nowego', ['/informator/zmiany'], ['/aktualnosci']),
  pair(
    'zmiany w informatorze',
    ['/informator/zmiany'],
    ['news-2026-11-16-przyklad-zmiana-w-rozdziale', 'chapter-wprowadzenie'],
  ),
  pair('historia zmian', ['/informator/zmiany'], []),
  pair('lista pytań', ['chapter-wspolpraca'], ['news-2026-11-02-wydanie-przykladowe']),
  pair('przekazanie osoby', ['chapter-wspolpraca'], ['chapter-wprowadzenie', 'news-2026-11-02-wydanie-przykladowe']),
  pair(
    'współpraca instytucji',
    ['chapter-wspolpraca'],
    ['chapter-wprowadzenie', 'news-2018-05-18-ostatnie-spotkanie', 'page-kontakt'],
  ),
  ...each(['Daniel Fąferko', 'Danielem Fąferko'], faferko),
  ...each(['Przemysław Kozak', 'kozaka', 'przemyslaw kozak'], kozak),
  ...each(['Jakub Piosik', 'Piosika'], on(['news-2017-10-19-spotkanie-informator'], [])),
  ...each(
    ['Stephanus', 'fundacja stephanus'],
    on(['entity-zaz-kamien-wielki'], ['chapter-zaz', 'news-2020-03-04-dwa-zaklady']),
  ),
  pair('Collegium Polonicum', ['entity-owes-zielona-gora', 'news-2024-01-02-owes-subregion'], []),
  pair('spółdzielnia Winda', ['entity-cis-miedzygminny-zaganski'], []),
  pair('ZLOP', ['entity-kis-zielona-gora'], []),
  ...each(['18 maja 2018', '18.05.2018'], on(may2018.best, [])),
  pair('maj 2018', may2018.best, may2018.also),
  ...each(['11 października 2017', '11.10.2017'], on(autumn2017.best, ['page-o-projekcie'])),
  pair('pazdziernik 2017', autumn2017.best, autumn2017.also),
  pair('październik 2016', autumn2016.best, autumn2016.also),
  pair('20 października 2016 r.', autumn2016.best, []),
  pair('grudzień 2016', ['news-2016-12-15-zaz-szprotawa'], ['news-2020-03-04-dwa-zaklady', 'chapter-zaz']),
  pair('15 lutego 2022', ['news-2022-02-15-swiadczenie-integracyjne'], ['chapter-cis']),
  ...each(
    [
      'ustawa o zatrudnieniu socjalnym',
      'ustawy o zatrudnieniu socjalnym',
      'art. 1 ust. 2 ustawy o zatrudnieniu socjalnym',
    ],
    socialEmployment,
  ),
  ...each(['art 1 ust 3', 'art.1 ust.3'], on([], [...socialEmployment.best, ...socialEmployment.also])),
  pair(
    'art. 18 ustawy o zatrudnieniu socjalnym',
    ['chapter-kis'],
    [...clubPaths, 'chapter-instytucje-kierujace', 'chapter-wspolpraca'],
  ),
  ...each(
    ['ustawa o ekonomii społecznej', 'ustawa z dnia 5 sierpnia 2022', 'ustawie o ekonomii spolecznej'],
    socialEconomy,
  ),
  ...each(['ustawa o rehabilitacji', 'ustawa o rehabilitacji zawodowej i społecznej'], rehabilitationAct),
  ...each(
    ['art. 29', 'art. 29 ustawy o rehabilitacji'],
    on(
      ['chapter-zaz'],
      ['pathway-praca-w-zakladzie-aktywnosci', 'pathway-warsztat-i-zaklad-aktywnosci', 'chapter-wprowadzenie'],
    ),
  ),
  pair('ustawa o spółdzielniach socjalnych', ['chapter-spoldzielnia-socjalna'], []),
  ...each(
    ['ustawa o rynku pracy', 'Dz.U. 2025 poz. 620', 'nowa ustawa o rynku pracy i służbach zatrudnienia'],
    labourAct,
  ),
  pair('Dz. U. z 2022 r. poz. 218', ['news-2022-02-15-swiadczenie-integracyjne'], ['chapter-cis']),
  pair('poz. 1812', ['news-2022-10-30-ustawa-o-ekonomii-spolecznej'], []),
  ...each(['efekt synergii', 'projekt Efekt Synergii'], synergy),
  pair('projekt unijny', ['page-o-projekcie'], [...synergy.best, ...synergy.also, 'news-2024-01-02-owes-subregion']),
  // Places: first case and others, with and without Polish letters, and with a kind.
  ...each(['Żary', 'w Żarach', 'koło Żar', 'zary', 'okolice Żar'], zary),
  ...each(['powiat żarski', 'pow. żarski'], named(zary)),
  ...each(['Nowa Sól', 'w Nowej Soli', 'nowej soli', 'z Nowej Soli'], nowaSol),
  ...each(['w Żaganiu', 'zagan'], zagan),
  pair('powiatu żagańskiego', zagan.best, [
    ...zagan.also,
    'chapter-instytucje-kierujace',
    'news-2016-12-15-zaz-szprotawa',
    'news-2020-03-04-dwa-zaklady',
    'chapter-zaz',
  ]),
  ...each(['gorzow wlkp', 'w Gorzowie', 'Gorzów Wielkopolski', 'okolice Gorzowa'], gorzow),
  ...each(['w Zielonej Górze', 'ZG', 'z Zielonej Góry'], zielonaGora),
  ...each(['strzelce krajenskie', 'Dobiegniew'], drezdenko),
  pair('powiat strzelecko-drezdenecki', drezdenko.best, named(drezdenko).also),
  ...each(['Świebodzin', 'w Świebodzinie', 'swiebodzina'], swiebodzin),
  ...each(['Słubice', 'w Rzepinie', 'gmina Cybinka'], plain('slubicki')),
  pair('powiat slubicki', plain('slubicki').best, named(plain('slubicki')).also),
  ...each(['we Wschowie', 'Sława'], plain('wschowski')),
  pair('powiat wschowski', plain('wschowski').best, named(plain('wschowski')).also),
  ...each(['w Krośnie Odrzańskim', 'gubin'], plain('krosnienski')),
  ...each(['międzyrzecz', 'w Skwierzynie'], plain('miedzyrzecki')),
  ...each(['sulecin', 'Torzym'], plain('sulecinski')),
  ...each(
    ['Kostrzyn', 'z Kostrzyna nad Odrą'],
    on([powiat('gorzowski')], ['entity-cis-witnica', 'entity-zaz-kamien-wielki']),
  ),
  ...each(['Sulechów', 'w Kargowej'], on([powiat('zielonogorski')], [])),
  pair('powiat zielonogórski', [powiat('zielonogorski')], ['chapter-instytucje-kierujace']),
  ...each(['kis lubsko', 'klub integracji w Lubsku'], on(['entity-kis-lubsko'], [powiat('zarski'), kind('kis')])),
  ...each(
    ['cis drezdenko', 'CIS w Drezdenku'],
    on(['entity-cis-drezdenko'], [powiat('strzelecko-drezdenecki'), kind('cis'), 'entity-cis-zwierzyn']),
  ),
  ...each(
    ['wtz świebodzin', 'warsztaty w Świebodzinie'],
    on(['entity-wtz-swiebodzin'], [powiat('swiebodzinski'), kind('wtz')]),
  ),
  ...each(
    ['wtz zielona gora', 'warsztat terapii Zielona Góra'],
    on(['entity-wtz-fuzja'], [powiat('zielona-gora'), kind('wtz')]),
  ),
  ...each(['zaz szprotawa', 'ZAZ w Szprotawie'], szprotawa),
  ...each(
    ['owes gorzów', 'OWES Gorzów Wielkopolski'],
    on(['entity-owes-gorzow'], [powiat('gorzow-wielkopolski'), kind('owes'), powiat('gorzowski')]),
  ),
  pair('kis żary', [powiat('zarski'), 'entity-kis-lubsko'], [kind('kis')]),
  pair('zaz gorzów', [powiat('gorzow-wielkopolski')], [kind('zaz'), 'entity-zaz-kamien-wielki', powiat('gorzowski')]),
  pair('cis nowa sól', [powiat('nowosolski'), 'entity-cis-rozwoj-kozuchow'], [kind('cis')]),
  pair('wtz żary', [powiat('zarski')], [kind('wtz')]),
  pair('mops zielona góra', [powiat('zielona-gora')], [kind('ops')]),
  pair('urząd pracy Żary', [powiat('zarski')], [kind('pup')]),
  pair('pcpr słubice', [powiat('slubicki')], [kind('pcpr')]),
]

/** Whole questions, as people say them. */
export const sentences: Pair[] = [
  // A social worker on the phone, in a client's home.
  ...each(
    ['dokąd skierować klienta z alkoholem', 'gdzie wysłać klienta po odwyku', 'co dalej po terapii uzależnienia'],
    addiction,
  ),
  ...each(
    [
      'gdzie skierować osobę po wyjściu z zakładu karnego',
      'jak pomóc byłemu więźniowi',
      'klient wychodzi z więzienia, od czego zacząć',
    ],
    prison,
  ),
  ...each(
    [
      'gdzie skierować osobę bezdomną',
      'co zrobić gdy klient nie ma gdzie mieszkać',
      'jaki program dla osoby w kryzysie bezdomności',
    ],
    homeless,
  ),
  ...each(
    [
      'klient ma rentę socjalną czy może iść do CIS',
      'czy renta socjalna wyklucza z CIS',
      'czy z renta socjalna mozna do cis',
    ],
    socialPension,
  ),
  ...each(
    [
      'jakie świadczenia wykluczają z CIS',
      'kto nie może chodzić do centrum integracji społecznej',
      'kiedy nie przyjmą do cis',
    ],
    closing,
  ),
  ...each(['czy osoba z rentą z tytułu niezdolności do pracy może chodzić do KIS'], incapacity),
  ...each(
    [
      'kto kieruje do CIS',
      'kto wydaje skierowanie do CIS',
      'jak skierować osobę do CIS',
      'jakie dokumenty są potrzebne do CIS',
      'jak dostać się do centrum integracji społecznej',
    ],
    entry,
  ),
  ...each(
    ['ile trwa udział w CIS', 'jak długo można być w cis', 'ile miesięcy trwają zajęcia w centrum integracji'],
    duration,
  ),
  ...each(['ile godzin tygodniowo są zajęcia w CIS', 'ile godzin trwają zajęcia'], hours),
  ...each(
    ['ile płacą w CIS', 'ile wynosi świadczenie integracyjne', 'czy w cis dostanę pieniądze'],
    on(['chapter-cis'], [...allowance.best, 'term-cis', 'chapter-wprowadzenie', 'chapter-kis']),
  ),
  pair('kto wypłaca świadczenie integracyjne', ['chapter-cis'], ['chapter-instytucje-kierujace']),
  pair(
    'kiedy przysługuje świadczenie integracyjne',
    ['chapter-cis', 'term-swiadczenie-integracyjne'],
    ['news-2022-02-15-swiadczenie-integracyjne', ...centrePaths],
  ),
  pair('czy uczestnik CIS ma ubezpieczenie zdrowotne', ['chapter-cis'], []),
  pair('co po zakończeniu CIS', ['chapter-cis'], ['chapter-spoldzielnia-socjalna', ...centrePaths]),
  pair('kto może założyć CIS', ['chapter-cis'], ['term-cis']),
  ...each(
    ['co to jest CIS', 'czym jest centrum integracji społecznej'],
    on(['chapter-cis', 'term-cis'], ['chapter-wprowadzenie']),
  ),
  ...each(
    ['co to jest KIS', 'czym zajmuje się klub integracji społecznej', 'co się robi w klubie integracji'],
    on(['chapter-kis'], ['term-kis', 'chapter-wprowadzenie']),
  ),
  ...each(
    ['jak zapisać się do klubu integracji społecznej', 'kto może chodzić do KIS'],
    on(['chapter-kis'], ['chapter-wprowadzenie', ...clubPaths]),
  ),
  pair('czy do KIS potrzebny jest kontrakt socjalny', clubEntry.best, clubEntry.also),
  pair('czy udział w klubie jest dobrowolny', ['chapter-kis'], []),
  pair('czy w klubie płacą', ['chapter-kis'], ['chapter-wprowadzenie', 'term-kis']),
  ...each(
    ['czym się różni KIS od CIS', 'jaka jest różnica między KIS a CIS'],
    on(
      ['chapter-wprowadzenie'],
      ['chapter-kis', 'chapter-cis', 'term-kis', 'term-cis', 'pathway-od-klubu-do-zatrudnienia'],
    ),
  ),
  ...each(
    ['czym różni się WTZ od ZAZ', 'jaka jest różnica między warsztatem a zakładem aktywności'],
    on(
      ['chapter-zaz'],
      ['chapter-wprowadzenie', 'chapter-wtz', 'term-wtz', 'term-zaz', 'pathway-warsztat-i-zaklad-aktywnosci'],
    ),
  ),
  // A family member.
  ...each(
    [
      'jak zapisać syna na warsztaty terapii zajęciowej',
      'gdzie złożyć wniosek do WTZ',
      'moja córka jest niepełnosprawna jak ją zapisać na warsztaty',
      'co jest potrzebne żeby dostać się do WTZ',
    ],
    workshopEntry,
  ),
  pair(
    'ile się czeka na miejsce w WTZ',
    ['chapter-wtz'],
    ['pathway-warsztat-i-zaklad-aktywnosci', 'chapter-instytucje-kierujace'],
  ),
  pair(
    'co zrobić gdy w powiecie nie ma wolnego miejsca w warsztacie',
    ['chapter-wtz'],
    ['pathway-warsztat-i-zaklad-aktywnosci', 'chapter-instytucje-kierujace', kind('wtz')],
  ),
  pair(
    'ile trwa udział w warsztacie terapii zajęciowej',
    ['chapter-wtz'],
    ['pathway-warsztat-i-zaklad-aktywnosci', 'chapter-wprowadzenie', 'term-wtz'],
  ),
  pair('czy uczestnik WTZ dostaje wynagrodzenie', ['chapter-wtz'], ['chapter-zaz', 'chapter-wprowadzenie', 'term-wtz']),
  ...each(
    ['czy osoba z autyzmem może pracować w ZAZ', 'gdzie znajdzie pracę osoba z niepełnosprawnością intelektualną'],
    autism,
  ),
  ...each(
    [
      'jak dostać pracę w ZAZ',
      'kogo zatrudnia zakład aktywności zawodowej',
      'kto moze pracowac w zaz',
      'czy trzeba najpierw być w WTZ żeby iść do ZAZ',
    ],
    establishmentEntry,
  ),
  pair(
    'czy zakład aktywności przyjmuje osoby z lekkim stopniem',
    ['chapter-zaz'],
    ['pathway-praca-w-zakladzie-aktywnosci', 'term-zaz', 'pathway-warsztat-i-zaklad-aktywnosci'],
  ),
  // Someone who came out of prison, someone with a disability, someone who looks for work.
  ...each(['wyszedłem z więzienia i szukam pracy', 'gdzie iść po wyjściu z aresztu'], prison),
  ...each(['jestem bezdomny gdzie szukać pomocy', 'nie mam mieszkania gdzie mam się zgłosić'], homeless),
  ...each(
    [
      'jestem długo bez pracy co mam zrobić',
      'gdzie skierować osobę długotrwale bezrobotną',
      'czy urząd pracy może skierować do CIS',
    ],
    jobless,
  ),
  ...each(
    ['jestem uchodźcą z Ukrainy gdzie szukać pomocy', 'jaki program dla uchodźcy', 'kto pomaga uchodźcom'],
    refugee,
  ),
  ...each(
    ['jestem na emeryturze czy mogę chodzić do CIS', 'czy emeryt może iść do klubu integracji'],
    on(['chapter-cis'], ['chapter-kis', ...centrePaths, finder]),
  ),
  ...each(
    [
      'skąd wziąć orzeczenie o niepełnosprawności',
      'kto wydaje orzeczenie o niepełnosprawności',
      'gdzie złożyć wniosek o orzeczenie',
    ],
    on(
      ['chapter-instytucje-kierujace'],
      [
        'term-orzeczenie',
        'chapter-wtz',
        'pathway-warsztat-i-zaklad-aktywnosci',
        'pathway-praca-w-zakladzie-aktywnosci',
      ],
    ),
  ),
  pair(
    'co zrobić gdy w orzeczeniu nie ma wskazania do terapii zajęciowej',
    ['chapter-wtz'],
    ['term-orzeczenie', 'chapter-instytucje-kierujace', 'pathway-warsztat-i-zaklad-aktywnosci', 'term-wtz'],
  ),
  ...each(
    ['jak założyć spółdzielnię socjalną', 'kto pomaga założyć spółdzielnię socjalną'],
    on(['chapter-spoldzielnia-socjalna'], ['chapter-wprowadzenie', 'term-spoldzielnia-socjalna']),
  ),
  pair(
    'kto może pracować w spółdzielni socjalnej',
    ['chapter-spoldzielnia-socjalna'],
    ['term-spoldzielnia-socjalna', 'chapter-wprowadzenie'],
  ),
  pair(
    'kto nadaje status przedsiębiorstwa społecznego',
    ['chapter-spoldzielnia-socjalna', 'term-ps'],
    ['news-2022-10-30-ustawa-o-ekonomii-spolecznej'],
  ),
  // A clerk from a gmina.
  ...each(['czym zajmuje się PCPR', 'za co odpowiada powiatowe centrum pomocy rodzinie'], on(familyCentre.best, [])),
  ...each(
    ['czym zajmuje się OWES', 'w czym pomaga OWES'],
    on(
      ['term-owes'],
      ['chapter-instytucje-kierujace', 'chapter-spoldzielnia-socjalna', 'news-2024-01-02-owes-subregion'],
    ),
  ),
  pair('jak skontaktować się z OWES', [], support.best.concat(support.also)),
  ...each(
    ['co robi ROPS', 'czym zajmuje się ROPS'],
    on(['term-rops'], ['page-o-nas', 'chapter-instytucje-kierujace', 'page-kontakt']),
  ),
  pair(
    'który OWES obsługuje powiat żarski',
    ['chapter-instytucje-kierujace'],
    [powiat('zarski'), 'entity-owes-zielona-gora', kind('owes'), 'term-owes', 'news-2024-01-02-owes-subregion'],
  ),
  pair('czy ROPS kieruje osoby do CIS', ['chapter-instytucje-kierujace'], ['page-o-nas', 'term-rops']),
  pair('jak przekazać osobę do innej instytucji', ['chapter-wspolpraca'], ['chapter-wprowadzenie']),
  pair('co sprawdzić po miesiącu', ['chapter-wspolpraca'], []),
  pair(
    'jak zbudować lokalną koalicję',
    ['chapter-wspolpraca'],
    ['news-2018-05-18-ostatnie-spotkanie', 'event-2018-05-18-ostatnie-spotkanie'],
  ),
  pair(
    'czy mogę przekazać dane o zdrowiu klienta',
    ['chapter-wspolpraca'],
    ['page-polityka-prywatnosci', 'pathway-po-terapii-uzaleznienia'],
  ),
  pair('co zrobić gdy osoba rezygnuje po tygodniu', ['chapter-wspolpraca'], []),
  ...each(
    ['kiedy weszła w życie ustawa o ekonomii społecznej', 'od kiedy obowiązuje ustawa o ekonomii społecznej'],
    on(socialEconomy.best, []),
  ),
  ...each(
    ['od kiedy obowiązuje nowa ustawa o rynku pracy', 'co się zmieniło w urzędach pracy w 2025'],
    on(labourAct.best, ['chapter-instytucje-kierujace']),
  ),
  pair(
    'co się zmieniło w CIS w 2022',
    ['news-2022-02-15-swiadczenie-integracyjne'],
    ['chapter-cis', 'term-swiadczenie-integracyjne'],
  ),
  // Events, places, and the site itself.
  ...each(
    [
      'kiedy następne spotkanie',
      'kiedy jest najbliższe spotkanie sieciujące',
      'kiedy będzie kolejne spotkanie',
      'kiedy odbędzie się spotkanie',
      'jakie wydarzenia są planowane',
    ],
    coming,
  ),
  pair('spotkanie w maju 2018', may2018.best, may2018.also),
  pair('kto prowadził spotkanie w październiku 2017', autumn2017.best, ['news-2019-01-01-efekt-synergii-druga-edycja']),
  pair('kiedy otwarto ZAZ w Szprotawie', szprotawa.best, szprotawa.also),
  pair(
    'gdzie jest najbliższy CIS koło Nowej Soli',
    ['entity-cis-rozwoj-kozuchow'],
    [powiat('nowosolski'), kind('cis')],
  ),
  pair(
    'gdzie jest klub integracji społecznej w powiecie żarskim',
    ['entity-kis-lubsko'],
    [powiat('zarski'), kind('kis')],
  ),
  pair('jaki WTZ jest w Zielonej Górze', ['entity-wtz-fuzja'], [powiat('zielona-gora'), kind('wtz')]),
  pair(
    'gdzie jest ZAZ w województwie lubuskim',
    [kind('zaz')],
    [
      'chapter-zaz',
      'entity-zaz-szprotawa',
      'entity-zaz-kamien-wielki',
      'news-2020-03-04-dwa-zaklady',
      'news-2016-12-15-zaz-szprotawa',
    ],
  ),
  pair('jakie podmioty działają w powiecie żagańskim', zagan.best, [
    ...zagan.also,
    'chapter-instytucje-kierujace',
    'news-2016-12-15-zaz-szprotawa',
    'news-2020-03-04-dwa-zaklady',
    'chapter-zaz',
  ]),
  pair('gdzie szukać pomocy w Świebodzinie', swiebodzin.best, swiebodzin.also),
  pair('jak wydrukować rozdział', ['/informator/drukuj'], []),
  pair('gdzie pobrać informator w pdf', ['/informator/drukuj'], ['accessibilityStatement']),
  ...each(['jak zgłosić błąd na stronie', 'gdzie zgłosić nieaktualne dane podmiotu'], mistakes),
  ...each(['jak się z wami skontaktować', 'jaki jest telefon do was'], contact),
  pair(
    'gdzie się mieści ROPS',
    [],
    ['page-kontakt', 'accessibilityStatement', 'term-rops', 'page-o-nas', 'chapter-instytucje-kierujace'],
  ),
  ...each(
    ['czy strona zapisuje ciasteczka cookie', 'kto jest administratorem danych', 'jak usunąć moje zdjęcie z serwisu'],
    on(['page-polityka-prywatnosci'], []),
  ),
  pair('jak powiększyć tekst na stronie', ['accessibilityStatement'], []),
  pair('czy jest tłumacz języka migowego', signs.best, signs.also),
  pair('dla kogo jest informator', ['chapter-wprowadzenie', 'guide'], ['page-o-nas']),
  pair(
    'jak korzystać z informatora',
    ['chapter-wprowadzenie'],
    ['guide', 'news-2026-11-02-wydanie-przykladowe', 'news-2017-10-19-spotkanie-informator', 'page-o-nas'],
  ),
  pair('czy informator zastępuje poradę prawną', ['chapter-wprowadzenie'], ['guide']),
  pair(
    'dokąd skierować osobę która chce wrócić do pracy',
    [finder, 'page-o-nas'],
    [
      'pathway-od-klubu-do-zatrudnienia',
      'guide',
      'chapter-instytucje-kierujace',
      'pathway-po-dlugim-bezrobociu',
      'chapter-wprowadzenie',
    ],
  ),
  // A social worker again: written and judged later on that day, after a first round of mending.
  pair(
    'klientka ma schizofrenię i chciałaby gdzieś wychodzić z domu',
    ['chapter-kis'],
    [
      'chapter-zaz',
      'pathway-od-klubu-do-zatrudnienia',
      'chapter-spoldzielnia-socjalna',
      'pathway-praca-w-zakladzie-aktywnosci',
      finder,
    ],
  ),
  pair('jakie papiery zabrać do ośrodka po wyjściu z więzienia', ['pathway-po-zakladzie-karnym'], []),
  pair('czy można wrócić do klubu po przerwie', ['chapter-kis'], [...clubPaths]),
  pair(
    'kto sprawdza czy osoba może pracować w ZAZ',
    ['pathway-praca-w-zakladzie-aktywnosci', 'chapter-zaz'],
    ['term-pcpr', 'pathway-warsztat-i-zaklad-aktywnosci'],
  ),
  pair('co po warsztacie terapii zajęciowej', ['chapter-wtz', 'pathway-warsztat-i-zaklad-aktywnosci'], ['chapter-zaz']),
  pair('czy warsztat płaci uczestnikom', ['chapter-wtz'], ['chapter-zaz', 'chapter-wprowadzenie']),
  pair(
    'gdzie złożyć podanie o miejsce w warsztacie',
    ['chapter-wtz', 'pathway-warsztat-i-zaklad-aktywnosci'],
    ['chapter-wprowadzenie', 'chapter-zaz', 'chapter-instytucje-kierujace'],
  ),
  pair(
    'ile trwa program rehabilitacji w WTZ',
    ['chapter-wtz', 'pathway-warsztat-i-zaklad-aktywnosci'],
    ['chapter-wprowadzenie'],
  ),
  pair('kto może otworzyć centrum integracji społecznej', ['chapter-cis'], []),
  pair(
    'ile osób zatrudnia zakład w Szprotawie',
    ['news-2016-12-15-zaz-szprotawa', 'chapter-zaz', 'entity-zaz-szprotawa'],
    ['news-2020-03-04-dwa-zaklady'],
  ),
  pair('czy emerytura wyklucza z klubu', ['chapter-cis'], ['chapter-kis', finder, ...clubPaths]),
  pair(
    'jakie świadczenia nie przeszkadzają w CIS',
    ['chapter-cis', finder],
    ['news-2026-11-16-przyklad-zmiana-w-rozdziale'],
  ),
  pair('czy uczestnik centrum jest ubezpieczony', ['chapter-cis'], []),
  pair('kto podpisuje indywidualny program zatrudnienia socjalnego', ['term-ipzs', 'chapter-cis'], [...centrePaths]),
  pair(
    'od czego zależy wysokość świadczenia integracyjnego',
    ['chapter-cis', 'term-swiadczenie-integracyjne', 'news-2022-02-15-swiadczenie-integracyjne'],
    ['chapter-wprowadzenie'],
  ),
  pair(
    'kto może być członkiem spółdzielni socjalnej',
    ['chapter-spoldzielnia-socjalna'],
    ['term-spoldzielnia-socjalna'],
  ),
  pair(
    'jak OWES pomaga w założeniu spółdzielni',
    ['chapter-spoldzielnia-socjalna'],
    ['chapter-wprowadzenie', 'term-owes', 'chapter-instytucje-kierujace'],
  ),
  pair(
    'gdzie w Żaganiu szukać pracy dla osoby niepełnosprawnej',
    ['entity-zaz-szprotawa', powiat('zaganski')],
    [kind('zaz')],
  ),
  pair('kogo zaprosić na rozmowę przy przekazaniu klienta', ['chapter-wspolpraca'], []),
  pair(
    'czy potrzebna jest zgoda osoby na przekazanie danych',
    ['chapter-wspolpraca'],
    ['page-polityka-prywatnosci', 'pathway-po-terapii-uzaleznienia'],
  ),
  pair(
    'jaka jest różnica między rentą socjalną a rentą z tytułu niezdolności do pracy',
    ['chapter-cis', 'news-2026-11-16-przyklad-zmiana-w-rozdziale'],
    [finder, 'chapter-kis'],
  ),
  pair('ilu uczestników warsztatów przechodzi do pracy', ['chapter-wtz'], []),
  pair('kiedy ogłoszono tekst jednolity ustawy o zatrudnieniu socjalnym', ['news-2025-01-10-tekst-jednolity'], []),
  pair(
    'jak zapisać się na spotkanie sieciujące',
    ['event-przyklad-spotkanie-sieciujace', 'news-2026-09-14-przyklad-spotkanie'],
    [],
  ),
  pair('co oznacza do sprawdzenia w informatorze', ['chapter-wprowadzenie', 'guide'], []),
  pair('gdzie pobrać kartę porównawczą podmiotów', ['chapter-wprowadzenie'], ['news-2026-11-02-wydanie-przykladowe']),
  pair('czy serwis śledzi to co czytam', ['page-polityka-prywatnosci'], []),
  pair('pani dostaje rentę rodzinną, czy może iść do centrum', [finder, 'chapter-cis'], []),
  pair(
    'jak długo trzeba być zarejestrowanym w urzędzie żeby trafić do CIS',
    ['pathway-po-dlugim-bezrobociu', 'chapter-cis'],
    ['chapter-instytucje-kierujace', 'term-pup'],
  ),
  pair(
    'czy rodzic może złożyć wniosek do warsztatu za dorosłego syna',
    ['chapter-wtz'],
    ['pathway-warsztat-i-zaklad-aktywnosci'],
  ),
  pair(
    'gdzie wysłać kogoś kto właśnie skończył terapię uzależnień',
    ['pathway-po-terapii-uzaleznienia'],
    ['chapter-kis'],
  ),
  pair(
    'kto układa program dla osoby bezdomnej',
    ['pathway-z-kryzysu-bezdomnosci'],
    ['chapter-instytucje-kierujace', 'chapter-kis'],
  ),
  pair(
    'czy uchodźca z Ukrainy może pracować w spółdzielni socjalnej',
    ['chapter-spoldzielnia-socjalna', 'pathway-uchodzca'],
    [],
  ),
  pair('jak przygotować więźnia do wyjścia na wolność', ['pathway-po-zakladzie-karnym'], []),
  pair(
    'czy do klubu przyjmą osobę bez kontraktu socjalnego',
    ['chapter-kis'],
    ['term-kontrakt-socjalny', 'term-kis', ...clubPaths],
  ),
  pair(
    'kto w gminie podpisuje kontrakt socjalny',
    ['chapter-kis', 'term-kontrakt-socjalny', 'chapter-instytucje-kierujace'],
    ['term-ops', 'pathway-od-klubu-do-zatrudnienia', 'pathway-po-terapii-uzaleznienia', 'term-cus'],
  ),
  pair('co robią uczestnicy w centrum integracji', ['chapter-cis'], ['term-cis', ...centrePaths]),
  pair('czy świadczenie integracyjne wlicza się do dochodu', ['chapter-cis'], []),
  pair(
    'ile wynosi okres próbny w CIS',
    ['chapter-cis'],
    ['news-2022-02-15-swiadczenie-integracyjne', 'chapter-wprowadzenie', ...centrePaths],
  ),
  pair(
    'jakie zajęcia są w warsztacie terapii zajęciowej',
    ['chapter-wtz'],
    ['term-wtz', 'pathway-warsztat-i-zaklad-aktywnosci'],
  ),
  pair(
    'czy osoba z orzeczeniem umiarkowanym dostanie pracę w zakładzie aktywności',
    ['chapter-zaz', 'pathway-praca-w-zakladzie-aktywnosci'],
    ['pathway-warsztat-i-zaklad-aktywnosci', 'term-zaz', finder, 'chapter-wprowadzenie'],
  ),
  pair(
    'ile godzin dziennie pracuje się w ZAZ',
    ['chapter-zaz', 'pathway-praca-w-zakladzie-aktywnosci'],
    ['pathway-warsztat-i-zaklad-aktywnosci'],
  ),
  pair(
    'gdzie odwołać się od orzeczenia o niepełnosprawności',
    ['chapter-instytucje-kierujace', 'term-orzeczenie'],
    ['chapter-wtz'],
  ),
  pair(
    'jak zdobyć status przedsiębiorstwa społecznego',
    ['chapter-spoldzielnia-socjalna', 'term-ps'],
    ['news-2022-10-30-ustawa-o-ekonomii-spolecznej'],
  ),
  pair('kto pomoże napisać plan działalności spółdzielni', ['chapter-spoldzielnia-socjalna'], []),
  pair('czy jest CIS w Nowej Soli albo w okolicy', ['entity-cis-rozwoj-kozuchow'], [powiat('nowosolski'), kind('cis')]),
  pair(
    'jakie instytucje działają w powiecie międzyrzeckim',
    [powiat('miedzyrzecki')],
    ['chapter-instytucje-kierujace'],
  ),
  pair(
    'do którego OWES należy Sulęcin',
    ['entity-owes-gorzow', 'chapter-instytucje-kierujace'],
    [powiat('sulecinski'), kind('owes')],
  ),
  pair('co zrobić kiedy klient nie dotarł do klubu', ['chapter-wspolpraca'], []),
  pair(
    'jakich danych o kliencie nie wolno przekazywać',
    ['chapter-wspolpraca'],
    ['pathway-po-terapii-uzaleznienia', 'pathway-po-zakladzie-karnym'],
  ),
  pair('skąd wziąć informator w wersji na czytnik', ['/informator/drukuj'], []),
  pair(
    'kiedy weszły nowe zasady świadczenia integracyjnego',
    ['news-2022-02-15-swiadczenie-integracyjne', 'chapter-cis'],
    ['term-swiadczenie-integracyjne'],
  ),
]

function on(best: readonly string[], also: readonly string[]): Omit<Pair, 'asked'> {
  return {best, also}
}

function each(questions: readonly string[], {best, also}: Omit<Pair, 'asked'>): Pair[] {
  return questions.map((asked) => ({asked, best, also: also.filter((id) => !best.includes(id))}))
}

function pair(asked: string, best: readonly string[], also: readonly string[]): Pair {
  return {asked, best, also: also.filter((id) => !best.includes(id))}
}
