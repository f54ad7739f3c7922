import {accordion, callout, steps} from '../../write/blocks.ts'
import {picture} from '../../write/files.ts'
import {law} from '../../write/laws.ts'
import {slug, type SeedDocument} from '../../write/seed-document.ts'
import {h2, h3, text, ul} from '../../write/text.ts'

/** Chapter 4: the occupational therapy workshop. */
export const wtz: SeedDocument = {
  _id: 'chapter-wtz',
  _type: 'chapter',
  title: 'Warsztat terapii zajęciowej (WTZ)',
  slug: slug('warsztat-terapii-zajeciowej'),
  entityKinds: ['wtz'],
  summary:
    'Rehabilitacja społeczna i zawodowa dla osób, które nie mogą podjąć pracy. Jakie wskazanie jest potrzebne, gdzie złożyć wniosek i jak warsztat prowadzi w stronę zatrudnienia.',
  orderRank: '0|400000:',
  body: text(
    'Warsztat terapii zajęciowej stwarza osobom z niepełnosprawnościami, które nie mogą podjąć pracy, możliwość rehabilitacji społecznej i zawodowej. Uczestnik ćwiczy samodzielność, poznaje różne pracownie i sprawdza, w czym czuje się dobrze. Udział w warsztacie nie jest pracą.',
    picture('garden'),
    h2('Dla kogo'),
    ul(
      'osoba ma orzeczenie o niepełnosprawności, w którym jest **wskazanie do uczestnictwa w terapii zajęciowej**,',
      'nie może podjąć pracy,',
      'chce uczestniczyć w zajęciach – sama lub z pomocą przedstawiciela ustawowego.',
    ),
    callout(
      'important',
      'Sprawdź wskazania w orzeczeniu',
      'Samo orzeczenie nie wystarcza: potrzebne jest wskazanie do terapii zajęciowej. Jeżeli go brakuje, zapytaj w powiatowym zespole do spraw orzekania o niepełnosprawności, jak złożyć nowy wniosek.',
    ),
    h2('Jak się zgłosić'),
    steps(
      'Droga do warsztatu',
      ['Orzeczenie', 'Powiatowy zespół do spraw orzekania o niepełnosprawności wydaje orzeczenie ze wskazaniami.'],
      [
        'Wniosek',
        'Wniosek składa się w jednostce, która prowadzi warsztat. Przyjęcie uzgadnia się z powiatowym centrum pomocy rodzinie (PCPR).',
      ],
      ['Program', 'Dla uczestnika powstaje indywidualny program rehabilitacji.'],
      [
        'Pierwsza ocena',
        'Rada programowa warsztatu ocenia po raz pierwszy, jak przebiega program, nie wcześniej niż po 3 i nie później niż po 6 miesiącach od rozpoczęcia terapii.',
      ],
      ['Ocena okresowa', 'Pełną ocenę rada programowa przeprowadza co najmniej raz na 3 lata.'],
    ),
    h2('Warsztat jako przystanek'),
    'Górnej granicy udziału w warsztacie nie znaleźliśmy w ustawie; jest to do sprawdzenia. Warsztat nie musi jednak być ostatnim przystankiem. Po ocenie rada programowa może wskazać kolejny krok: podjęcie zatrudnienia, dalszą rehabilitację albo inną formę wsparcia, na przykład ośrodek wsparcia.',
    h3('Praktyki zawodowe'),
    'Uczestnik może odbywać nieodpłatne praktyki u pracodawcy, także w spółdzielni socjalnej: do 15 godzin w tygodniu, przez 3 miesiące, z możliwością przedłużenia do 6 miesięcy. Mówi o tym art. 10a ust. 3a ustawy.',
    h3('Skąd wiadomo, że to trudne'),
    'Najwyższa Izba Kontroli podała w 2025 r., że do pracy przechodzi w ciągu roku mniej niż 2% uczestników warsztatów, a na miejsce czeka się nawet 3 lata. Tym ważniejsze jest, by plan przejścia powstawał wcześnie i wspólnie z [zakładem aktywności zawodowej](chapter-zaz), urzędem pracy i rodziną.',
    h2('Pytania'),
    accordion(
      ['Czy uczestnik dostaje wynagrodzenie?', 'Nie. Udział w warsztacie jest rehabilitacją, a nie zatrudnieniem.'],
      [
        'Ile trwa udział?',
        'Decydują okresowe oceny rady programowej. Czy ustawa wyznacza górną granicę, jest do sprawdzenia.',
      ],
      [
        'Co zrobić, gdy w powiecie nie ma wolnego miejsca?',
        'Zapytaj PCPR o warsztaty w sąsiednich powiatach i o inne formy wsparcia na czas oczekiwania. Zobacz też [wykaz instytucji kierujących](chapter-instytucje-kierujace).',
      ],
    ),
    callout(
      'note',
      'Do sprawdzenia przez redakcję',
      'Zasady wypłaty kieszonkowego w ramach treningu ekonomicznego oraz aktualne listy oczekujących w województwie.',
    ),
  ),
  legalBasis: [law('rehabilitation', 'art. 10a–10f')],
  changeNotes: [
    {_type: 'changeNote', date: '2026-11-21', note: 'Dodano najważniejsze punkty.'},
    {_type: 'changeNote', date: '2026-11-02', note: 'Pierwsza wersja rozdziału w wydaniu przykładowym.'},
  ],
}
