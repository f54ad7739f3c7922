import {accordion, callout, steps, table} from '../../write/blocks.ts'
import {attachment, picture} from '../../write/files.ts'
import {law} from '../../write/laws.ts'
import {slug, type SeedDocument} from '../../write/seed-document.ts'
import {h2, h3, text, ul} from '../../write/text.ts'

/** Chapter 1: for whom the guide is and how to use it, with the comparison card. */
export const introduction: SeedDocument = {
  _id: 'chapter-wprowadzenie',
  _type: 'chapter',
  title: 'Wprowadzenie: dla kogo jest Informator i jak z niego korzystać',
  slug: slug('wprowadzenie'),
  summary:
    'Czym jest ścieżka reintegracji, jak znaleźć właściwy rozdział i czym różnią się od siebie KIS, CIS, WTZ, ZAZ i spółdzielnia socjalna.',
  orderRank: '0|100000:',
  body: text(
    'Powrót do życia społecznego i do pracy rzadko zaczyna się i kończy w tym samym miejscu. Ktoś zaczyna w klubie integracji społecznej, potem trafia do centrum, a na końcu do spółdzielni socjalnej albo na otwarty rynek pracy. Ktoś inny z warsztatu terapii zajęciowej przechodzi do zakładu aktywności zawodowej. Takie następstwo miejsc i decyzji nazywamy tu **ścieżką reintegracji**.',
    picture('path-through-hills', 'Ścieżka to nie jeden punkt, lecz kolejne przystanki.'),
    h2('Co to jest ścieżka'),
    'Każda ścieżka odpowiada na cztery pytania:',
    ul(
      '**kto** – w jakiej sytuacji jest osoba, co otwiera jej drogę, a co ją zamyka,',
      '**od kogo zacząć** – która instytucja przyjmuje zgłoszenie lub kieruje dalej,',
      '**przez jakie miejsca** – w jakiej kolejności i na jak długo,',
      '**dokąd** – jaki jest oczekiwany wynik: zatrudnienie, działalność w podmiocie ekonomii społecznej albo stabilne wsparcie.',
    ),
    callout(
      'important',
      'Ścieżka nie jest uprawnieniem',
      'Ścieżka pokazuje typową kolejność, a nie gwarancję przyjęcia. Kroki można pominąć, powtórzyć albo zamienić. O przyjęciu decyduje zawsze właściwa instytucja na podstawie przepisów i konkretnej sytuacji.',
    ),
    h2('Jak korzystać z Informatora'),
    steps(
      'Cztery kroki do odpowiedzi',
      [
        'Nazwij sytuację',
        'Ustal, z jakiego powodu osoba potrzebuje wsparcia i jakie świadczenia już pobiera. Od tego zależy, które miejsca są dla niej otwarte.',
      ],
      [
        'Sprawdź, co wyłącza',
        'Prawo do niektórych świadczeń wyłącza udział w zajęciach CIS. Lista jest w rozdziale o [centrach integracji społecznej](chapter-cis).',
      ],
      [
        'Wybierz ścieżkę',
        'Zobacz na przykład ścieżkę [od klubu do zatrudnienia](pathway-od-klubu-do-zatrudnienia) albo [z warsztatu do zakładu aktywności zawodowej](pathway-warsztat-i-zaklad-aktywnosci).',
      ],
      [
        'Zadbaj o przekazanie',
        'Ścieżka najłatwiej urywa się między instytucjami. Rozdział [o współpracy](chapter-wspolpraca) podpowiada, jak przekazać osobę, a nie tylko pismo.',
      ],
    ),
    h2('Porównanie podmiotów'),
    'Tabela zestawia najważniejsze różnice. Szczegóły i podstawy prawne są w kolejnych rozdziałach.',
    table(
      'Podmioty reintegracyjne i miejsca pracy – porównanie',
      ['', 'KIS', 'CIS', 'WTZ', 'ZAZ', 'Spółdzielnia socjalna i PS'],
      [
        'Charakter',
        'zajęcia, bez zatrudnienia',
        'zajęcia i praktyka; to nie jest umowa o pracę',
        'rehabilitacja i terapia; to nie jest praca',
        'umowa o pracę',
        'zatrudnienie',
      ],
      [
        'Dla kogo',
        'grupy z art. 1 ust. 2 ustawy o zatrudnieniu socjalnym, także osoby z rentą z tytułu niezdolności do pracy',
        'grupy z art. 1 ust. 2, o ile nie mają prawa do świadczeń wyłączających',
        'osoby niezdolne do podjęcia pracy, ze wskazaniem do terapii zajęciowej w orzeczeniu',
        'osoby ze znacznym stopniem niepełnosprawności oraz część osób ze stopniem umiarkowanym',
        'osoby zagrożone wykluczeniem i inne osoby',
      ],
      [
        'Jak się dostać',
        'wniosek własny lub zgłoszenie pracownika socjalnego; potrzebny kontrakt socjalny',
        'wniosek, opinia pracownika socjalnego, skierowanie, indywidualny program',
        'wniosek do jednostki prowadzącej WTZ, uzgodniony z PCPR',
        'rekrutacja u pracodawcy, często po WTZ',
        'rekrutacja albo założenie spółdzielni z pomocą OWES',
      ],
      [
        'Jak długo',
        'ustalane indywidualnie',
        'najwyżej 24 miesiące, licząc z miesiącem próbnym',
        'zależy od ocen, co najmniej raz na 3 lata',
        'umowa o pracę',
        'umowa o pracę',
      ],
      [
        'Pieniądze',
        'bez świadczenia integracyjnego',
        'świadczenie integracyjne: 120% zasiłku dla bezrobotnych',
        'warsztat nie wypłaca wynagrodzenia',
        'wynagrodzenie',
        'wynagrodzenie',
      ],
    ),
    attachment('karta-porownawcza.csv', 'Karta porównawcza podmiotów'),
    h2('Najczęstsze pytania'),
    accordion(
      [
        'Czy trzeba zaczynać od klubu integracji społecznej?',
        'Nie. Klub bywa dobrym początkiem, gdy ktoś potrzebuje czasu i niewielkich kroków. Jeżeli osoba jest gotowa na codzienne zajęcia, można od razu starać się o skierowanie do centrum.',
      ],
      [
        'Czy Informator zastępuje poradę prawną?',
        'Nie. Pomaga zadać właściwe pytanie i znaleźć właściwe miejsce. Wiążące są przepisy i rozstrzygnięcia instytucji.',
      ],
      [
        'Co znaczy „do sprawdzenia”?',
        'To informacja, której nie potwierdziliśmy w publicznie dostępnym źródle. Zostawiamy ją jako pytanie do redakcji, a nie jako fakt.',
      ],
    ),
    h2('Jak oznaczamy treść'),
    h3('Ramki'),
    ul(
      '**Ważne** – informacja, której pominięcie może zaszkodzić,',
      '**Uwaga** – wskazówka lub zastrzeżenie,',
      '**Podstawa prawna** – przepis, z którego wynika to, co napisano obok.',
    ),
    h3('Data stanu prawnego'),
    'Każde wydanie ma datę stanu prawnego, a każdy rozdział – listę zmian. Jeżeli od tej daty minęło dużo czasu, sprawdź przepis przed powołaniem się na rozdział.',
  ),
  legalBasis: [
    law('socialEmployment', 'art. 1'),
    law('rehabilitation', 'art. 10a–10f, art. 29–29a'),
    law('socialEconomy'),
  ],
  changeNotes: [
    {_type: 'changeNote', date: '2026-11-28', note: 'Poprawiono w porównaniu czas udziału w CIS i w WTZ.'},
    {_type: 'changeNote', date: '2026-11-02', note: 'Pierwsza wersja rozdziału w wydaniu przykładowym.'},
  ],
}
