import {accordion, callout, table} from '../../write/blocks.ts'
import {picture} from '../../write/files.ts'
import {law} from '../../write/laws.ts'
import {slug, type SeedDocument} from '../../write/seed-document.ts'
import {h2, h3, ol, text, ul} from '../../write/text.ts'

/** Chapter 5: the vocational development establishment. */
export const zaz: SeedDocument = {
  _id: 'chapter-zaz',
  _type: 'chapter',
  title: 'Zakład aktywności zawodowej (ZAZ)',
  slug: slug('zaklad-aktywnosci-zawodowej'),
  entityKinds: ['zaz'],
  summary:
    'Prawdziwa praca na podstawie umowy, połączona z rehabilitacją. Kogo zatrudnia zakład, czym różni się od warsztatu i jak przygotować się do rekrutacji.',
  orderRank: '0|500000:',
  body: text(
    'Zakład aktywności zawodowej zatrudnia osoby z niepełnosprawnościami i jednocześnie prowadzi ich rehabilitację. To pracodawca: zawiera umowę o pracę i płaci wynagrodzenie. Zakłady świadczą usługi i wytwarzają produkty dla klientów z zewnątrz, na przykład piorą bieliznę lub gotują posiłki.',
    picture('laundry'),
    h2('Kogo zatrudnia'),
    ul(
      'osoby ze **znacznym** stopniem niepełnosprawności,',
      'osoby ze stopniem **umiarkowanym**, u których stwierdzono autyzm, niepełnosprawność intelektualną lub chorobę psychiczną,',
      'kadrę, która prowadzi zakład i rehabilitację.',
    ),
    'Czas pracy jest krótszy niż w zwykłym zakładzie, a część dnia przeznacza się na rehabilitację.',
    h2('Czym zakład różni się od warsztatu'),
    table(
      'WTZ i ZAZ – najważniejsze różnice',
      ['', 'WTZ', 'ZAZ'],
      ['Kim jest osoba', 'uczestnikiem', 'pracownikiem'],
      ['Podstawa', 'wniosek i program rehabilitacji', 'umowa o pracę'],
      ['Pieniądze', 'bez wynagrodzenia', 'wynagrodzenie'],
      ['Jak trafić', 'wniosek uzgodniony z PCPR', 'rekrutacja u pracodawcy'],
      ['Następny krok', 'ZAZ, praca, ośrodek wsparcia', 'otwarty rynek pracy, podmiot ekonomii społecznej'],
    ),
    h2('Jak się przygotować'),
    ol(
      'Sprawdź w orzeczeniu stopień niepełnosprawności i jego przyczynę.',
      'Zapytaj zakład o najbliższą rekrutację i o stanowiska.',
      'Jeżeli osoba jest w [warsztacie](chapter-wtz), umów wizytę lub praktykę, zanim zapadnie decyzja.',
      'Ustal, jak wynagrodzenie wpłynie na pobierane świadczenia. Zrób to przed podpisaniem umowy.',
    ),
    h2('Zakłady w województwie'),
    'Pierwszy zakład aktywności zawodowej w regionie otwarto 15 grudnia 2016 r. w Szprotawie. Prowadził pralnię i gastronomię; w chwili otwarcia zatrudniał 21 osób z niepełnosprawnościami i 8 osób kadry. Więcej piszemy w [wiadomości o otwarciu](news-2016-12-15-zaz-szprotawa). W marcu 2020 r. w województwie działały dwa zakłady. Drugi, z pralnią, prowadziła w Kamieniu Wielkim Fundacja Stephanus.',
    callout(
      'note',
      'Dane historyczne',
      'Podajemy stan z dnia, o którym pisały źródła. Aktualną ofertę i zatrudnienie trzeba potwierdzić w zakładzie.',
    ),
    h2('Co po zakładzie'),
    h3('Otwarty rynek pracy'),
    'Celem zakładu jest przygotowanie do możliwie samodzielnej pracy. Przejście ułatwiają: krótki okres próbny u nowego pracodawcy, stały kontakt z trenerem i możliwość powrotu do rozmowy, gdy pojawi się kłopot.',
    h3('Ekonomia społeczna'),
    'Dla części osób lepszym miejscem niż duża firma jest [spółdzielnia socjalna lub przedsiębiorstwo społeczne](chapter-spoldzielnia-socjalna).',
    h2('Pytania'),
    accordion(
      [
        'Czy trzeba najpierw być w WTZ?',
        'Nie jest to warunek. Często jednak do zakładu przychodzą osoby z warsztatu, które znają już rytm dnia pracy.',
      ],
      [
        'Czy zakład przyjmuje osoby z lekkim stopniem niepełnosprawności?',
        'Zakład tworzy się dla osób ze znacznym i częścią osób z umiarkowanym stopniem niepełnosprawności. Osoba ze stopniem lekkim może szukać pracy na otwartym rynku lub w podmiocie ekonomii społecznej.',
      ],
    ),
    callout(
      'note',
      'Do sprawdzenia przez redakcję',
      'Wymagany udział osób z niepełnosprawnościami w zatrudnieniu, wymiar czasu pracy i rehabilitacji w obecnym rozporządzeniu oraz zasady planowania przejścia na otwarty rynek.',
    ),
  ),
  legalBasis: [law('rehabilitation', 'art. 29–29a')],
  changeNotes: [
    {_type: 'changeNote', date: '2026-11-21', note: 'Dodano najważniejsze punkty.'},
    {_type: 'changeNote', date: '2026-11-02', note: 'Pierwsza wersja rozdziału w wydaniu przykładowym.'},
  ],
}
