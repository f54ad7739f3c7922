import type {Pair} from './pairs.ts'

/*
 * Questions that nothing was mended by. They were written and judged on 29 November 2026 by what the sample content says,
 * before one of them was asked, and only their means have been looked at since. Whoever looks at which of them fail moves
 * those that were looked at to `voices.ts` and writes as many new ones.
 */

const kind = (slug: string) => `/podmioty/rodzaj/${slug}`
const powiat = (slug: string) => `/podmioty/powiat/${slug}`
const finder = '/sciezki/znajdz'
const clubPaths = [
  'pathway-od-klubu-do-zatrudnienia',
  'pathway-po-terapii-uzaleznienia',
  'pathway-z-kryzysu-bezdomnosci',
  'pathway-po-zakladzie-karnym',
]
const centrePaths = [...clubPaths, 'pathway-po-dlugim-bezrobociu', 'pathway-uchodzca']

/** What people may ask besides, whole sentences first. */
export const unseen: readonly Pair[] = [
  // Whom to send where.
  pair('podopieczny skończył odwyk i chce wrócić do pracy', ['pathway-po-terapii-uzaleznienia'], ['chapter-kis']),
  pair('mąż pije, gdzie szukać dla niego zajęć po terapii', ['pathway-po-terapii-uzaleznienia'], ['chapter-kis']),
  pair('czy nawrót picia przekreśla udział', ['pathway-po-terapii-uzaleznienia'], []),
  pair('kolega wychodzi na wolność w maju, do kogo najpierw iść', ['pathway-po-zakladzie-karnym'], ['chapter-kis']),
  pair('co załatwić przed końcem kary', ['pathway-po-zakladzie-karnym'], []),
  pair(
    'kto pomaga byłym skazanym znaleźć pracę',
    ['pathway-po-zakladzie-karnym', 'chapter-spoldzielnia-socjalna'],
    ['chapter-kis'],
  ),
  pair(
    'mężczyzna mieszka w altance, co mu zaproponować',
    ['pathway-z-kryzysu-bezdomnosci'],
    ['chapter-kis', 'chapter-instytucje-kierujace'],
  ),
  pair(
    'jak wygląda program wychodzenia z bezdomności',
    ['pathway-z-kryzysu-bezdomnosci'],
    ['chapter-instytucje-kierujace', 'chapter-kis', finder],
  ),
  pair(
    'rodzina z Ukrainy ma status uchodźcy, jakie zajęcia',
    ['pathway-uchodzca'],
    ['chapter-kis', 'chapter-instytucje-kierujace'],
  ),
  pair(
    'kto prowadzi indywidualny program integracji',
    ['pathway-uchodzca', 'chapter-instytucje-kierujace'],
    ['term-pcpr', 'chapter-kis', finder],
  ),
  pair('czy osoba z ochroną czasową może iść do CIS', ['pathway-uchodzca'], ['chapter-cis']),
  pair(
    'od pięciu lat bez zatrudnienia, co proponuje urząd',
    ['pathway-po-dlugim-bezrobociu'],
    ['term-pup', 'chapter-instytucje-kierujace'],
  ),
  pair(
    'kiedy urząd pracy wysyła do centrum integracji',
    ['pathway-po-dlugim-bezrobociu', 'chapter-cis'],
    ['chapter-instytucje-kierujace', 'term-pup'],
  ),
  pair('prace interwencyjne po CIS', ['pathway-po-dlugim-bezrobociu'], []),
  // Disability.
  pair(
    'syn po szkole specjalnej, szukamy warsztatu',
    ['chapter-wtz', 'pathway-warsztat-i-zaklad-aktywnosci'],
    [kind('wtz'), 'term-wtz', 'entity-wtz-swiebodzin', 'entity-wtz-fuzja'],
  ),
  pair(
    'jak długo czeka się na miejsce w warsztacie terapii',
    ['chapter-wtz'],
    ['pathway-warsztat-i-zaklad-aktywnosci'],
  ),
  pair(
    'kto ocenia postępy uczestnika warsztatu',
    ['chapter-wtz', 'pathway-warsztat-i-zaklad-aktywnosci'],
    ['chapter-wprowadzenie'],
  ),
  pair(
    'czy z warsztatu można przejść do pracy',
    ['chapter-wtz', 'pathway-warsztat-i-zaklad-aktywnosci'],
    ['chapter-zaz', 'chapter-wprowadzenie'],
  ),
  pair(
    'ile godzin praktyk u pracodawcy może mieć uczestnik WTZ',
    ['chapter-wtz', 'pathway-warsztat-i-zaklad-aktywnosci'],
    [],
  ),
  pair(
    'jaki stopień niepełnosprawności trzeba mieć żeby pracować w ZAZ',
    ['chapter-zaz', 'pathway-praca-w-zakladzie-aktywnosci'],
    ['term-zaz', 'pathway-warsztat-i-zaklad-aktywnosci', 'chapter-wprowadzenie'],
  ),
  pair(
    'czy w ZAZ jest umowa o pracę',
    ['chapter-zaz'],
    ['pathway-praca-w-zakladzie-aktywnosci', 'pathway-warsztat-i-zaklad-aktywnosci', 'chapter-wprowadzenie'],
  ),
  pair(
    'czy pensja w ZAZ obniży rentę',
    ['chapter-zaz', 'pathway-praca-w-zakladzie-aktywnosci'],
    ['pathway-warsztat-i-zaklad-aktywnosci'],
  ),
  pair(
    'straciło ważność orzeczenie, co robić',
    ['pathway-praca-w-zakladzie-aktywnosci'],
    ['chapter-wtz', 'chapter-instytucje-kierujace', 'term-orzeczenie', 'pathway-warsztat-i-zaklad-aktywnosci'],
  ),
  pair(
    'gdzie starać się o stopień niepełnosprawności',
    ['chapter-instytucje-kierujace'],
    ['term-orzeczenie', 'chapter-wtz', 'pathway-warsztat-i-zaklad-aktywnosci', 'pathway-praca-w-zakladzie-aktywnosci'],
  ),
  // Centres and clubs.
  pair(
    'czy w okresie próbnym dostanę pieniądze',
    ['chapter-cis', 'term-swiadczenie-integracyjne', 'news-2022-02-15-swiadczenie-integracyjne'],
    centrePaths,
  ),
  pair('kto zwraca centrum koszt świadczeń', ['chapter-cis', 'chapter-instytucje-kierujace'], []),
  pair('jakie umiejętności zdobywa się w CIS', ['chapter-cis'], ['term-cis', ...centrePaths]),
  pair('czy uczestnik CIS ma umowę o pracę', ['chapter-cis'], ['chapter-wprowadzenie']),
  pair(
    'jak długo najdłużej trwa udział w centrum',
    ['chapter-cis'],
    ['chapter-wprowadzenie', 'news-2022-02-15-swiadczenie-integracyjne', ...centrePaths],
  ),
  pair('czy osoba na zasiłku stałym może chodzić do CIS', [finder, 'chapter-cis'], []),
  pair(
    'mam rentę inwalidzką, czy przyjmą mnie do klubu',
    ['chapter-kis', 'chapter-cis'],
    [finder, 'chapter-wprowadzenie', ...clubPaths],
  ),
  pair('czy świadczenie pielęgnacyjne zamyka drogę do CIS', [finder], ['chapter-cis']),
  pair(
    'kto wydaje opinię przed skierowaniem do centrum',
    ['chapter-cis'],
    ['chapter-instytucje-kierujace', 'term-ops', 'chapter-wprowadzenie', ...clubPaths, 'pathway-uchodzca'],
  ),
  pair('co musi podpisać uczestnik przed zajęciami w CIS', ['chapter-cis', 'term-ipzs'], centrePaths),
  pair('jak wygląda pierwsze spotkanie w klubie', ['chapter-kis'], []),
  pair(
    'z kim podpisuje się kontrakt socjalny',
    ['term-kontrakt-socjalny', 'chapter-kis'],
    ['chapter-instytucje-kierujace', 'term-ops', 'pathway-od-klubu-do-zatrudnienia', 'pathway-po-terapii-uzaleznienia'],
  ),
  pair('czy klub pomaga w sprawach urzędowych', ['chapter-kis'], []),
  pair(
    'czy trzeba być w klubie zanim pójdzie się do centrum',
    ['chapter-cis', 'chapter-wprowadzenie'],
    ['chapter-kis', 'pathway-od-klubu-do-zatrudnienia'],
  ),
  // Social economy.
  pair('ile osób potrzeba do spółdzielni socjalnej', ['chapter-spoldzielnia-socjalna'], ['term-spoldzielnia-socjalna']),
  pair('gdzie rejestruje się spółdzielnię', ['chapter-spoldzielnia-socjalna'], []),
  pair(
    'kto daje status przedsiębiorstwa społecznego',
    ['chapter-spoldzielnia-socjalna', 'term-ps'],
    ['news-2022-10-30-ustawa-o-ekonomii-spolecznej'],
  ),
  pair('czy koło gospodyń wiejskich to podmiot ekonomii społecznej', ['chapter-spoldzielnia-socjalna'], ['term-pes']),
  pair(
    'kto doradza firmom społecznym w Gorzowie',
    ['entity-owes-gorzow'],
    [powiat('gorzow-wielkopolski'), kind('owes'), 'chapter-instytucje-kierujace', 'term-owes'],
  ),
  pair(
    'jaki OWES jest dla powiatu słubickiego',
    ['chapter-instytucje-kierujace'],
    ['entity-owes-gorzow', powiat('slubicki'), kind('owes'), 'term-owes'],
  ),
  // Institutions, and how they hand a person over.
  pair('czym różni się MOPS od CUS', ['term-cus', 'chapter-instytucje-kierujace'], ['term-ops']),
  pair(
    'co załatwię w powiatowym centrum pomocy rodzinie',
    ['term-pcpr', 'chapter-instytucje-kierujace'],
    ['chapter-wtz', 'pathway-uchodzca', 'pathway-praca-w-zakladzie-aktywnosci'],
  ),
  pair(
    'gdzie zarejestrować się jako bezrobotny',
    ['term-pup', 'chapter-instytucje-kierujace'],
    ['pathway-po-dlugim-bezrobociu'],
  ),
  pair('osoba nie przyszła pierwszego dnia do centrum', ['chapter-wspolpraca'], []),
  pair('jakie dokumenty przekazać razem z klientem', ['chapter-wspolpraca'], []),
  pair('kto odpowiada za osobę między instytucjami', ['chapter-wspolpraca'], ['chapter-wprowadzenie']),
  pair('czy mogę powiedzieć pracodawcy że ktoś był karany', ['chapter-wspolpraca', 'pathway-po-zakladzie-karnym'], []),
  // Places.
  pair('czy jest jakiś klub w okolicach Żar', ['entity-kis-lubsko'], [powiat('zarski'), kind('kis')]),
  pair(
    'najbliższy warsztat dla mieszkańca Zbąszynka',
    ['entity-wtz-swiebodzin'],
    [powiat('swiebodzinski'), kind('wtz')],
  ),
  pair(
    'gdzie jest CIS w powiecie strzelecko-drezdeneckim',
    ['entity-cis-drezdenko', 'entity-cis-zwierzyn'],
    [powiat('strzelecko-drezdenecki'), kind('cis')],
  ),
  pair(
    'adres zakładu aktywności w Kamieniu Wielkim',
    ['entity-zaz-kamien-wielki'],
    ['news-2020-03-04-dwa-zaklady', 'chapter-zaz', kind('zaz')],
  ),
  pair('kto prowadzi klub w Zielonej Górze', ['entity-kis-zielona-gora'], [powiat('zielona-gora'), kind('kis')]),
  pair('co jest w gminie Kożuchów', ['entity-cis-rozwoj-kozuchow', powiat('nowosolski')], []),
  // What was, and the site itself.
  pair(
    'o czym było spotkanie w maju 2018',
    ['news-2018-05-18-ostatnie-spotkanie', 'event-2018-05-18-ostatnie-spotkanie'],
    ['chapter-wspolpraca'],
  ),
  pair(
    'ilu ludzi pracowało w pierwszym ZAZ',
    ['news-2016-12-15-zaz-szprotawa', 'chapter-zaz'],
    ['news-2020-03-04-dwa-zaklady'],
  ),
  pair('jak zmienić kolory strony na wysoki kontrast', ['accessibilityStatement'], ['page-polityka-prywatnosci']),
  pair(
    'do kiedy trwa projekt Efekt Synergii',
    ['page-o-projekcie', 'news-2023-07-01-efekt-synergii-wlaczenie'],
    ['news-2019-01-01-efekt-synergii-druga-edycja'],
  ),
  pair(
    'jaka ustawa zastąpiła ustawę o promocji zatrudnienia',
    ['news-2025-06-01-rynek-pracy'],
    ['chapter-instytucje-kierujace'],
  ),
  pair('jak poprawić dane naszego warsztatu w wykazie', ['news-2026-10-05-przyklad-dane-podmiotu', '/zglos'], []),
  pair('czy zapamiętujecie odpowiedzi z wyszukiwarki ścieżek', ['page-polityka-prywatnosci'], []),
  pair('gdzie znajdę wyjaśnienie skrótów', ['/slownik'], []),
  pair('czy można pobrać wykaz podmiotów w excelu', ['/dane'], ['/podmioty']),
  // Words.
  pair('plan reintegracyjny', ['chapter-spoldzielnia-socjalna', 'term-ps'], []),
  pair('rada programowa warsztatu', ['chapter-wtz', 'pathway-warsztat-i-zaklad-aktywnosci'], []),
  pair('samopomoc', ['chapter-kis'], clubPaths),
  pair(
    'czas pracy w zakladzie aktywnosci',
    ['chapter-zaz', 'pathway-praca-w-zakladzie-aktywnosci'],
    ['pathway-warsztat-i-zaklad-aktywnosci'],
  ),
  pair('swiadectwo zwolnienia', ['pathway-po-zakladzie-karnym'], []),
  pair('dokumentacja medyczna', ['pathway-warsztat-i-zaklad-aktywnosci'], []),
  pair('piecza zastepcza praca', ['chapter-spoldzielnia-socjalna'], []),
  pair('cis witnica', ['entity-cis-witnica'], [powiat('gorzowski'), kind('cis')]),
]

function pair(asked: string, best: readonly string[], also: readonly string[]): Pair {
  return {asked, best, also: also.filter((id) => !best.includes(id))}
}
