import {accordion, callout, steps, table} from '../../write/blocks.ts'
import {picture} from '../../write/files.ts'
import {law} from '../../write/laws.ts'
import {slug, type SeedDocument} from '../../write/seed-document.ts'
import {h2, h3, text, ul} from '../../write/text.ts'

/** Chapter 3: the social integration centre. */
export const cis: SeedDocument = {
  _id: 'chapter-cis',
  _type: 'chapter',
  title: 'Centrum integracji społecznej (CIS)',
  slug: slug('centrum-integracji-spolecznej'),
  entityKinds: ['cis'],
  summary:
    'Zajęcia i praktyka zawodowa, w czasie których przysługuje świadczenie integracyjne. Droga od wniosku do indywidualnego programu oraz lista świadczeń, które wyłączają udział.',
  orderRank: '0|300000:',
  body: text(
    'Centrum integracji społecznej łączy naukę samodzielnego życia z przygotowaniem do zawodu. Uczestnicy pracują pod okiem instruktorów, ale nie są pracownikami: z centrum nie łączy ich umowa o pracę.',
    picture('workshop'),
    h2('Czego można się nauczyć'),
    'Centrum prowadzi reintegrację zawodową i społeczną. W praktyce są to cztery rodzaje umiejętności:',
    ul(
      'pełnienie ról społecznych, na przykład w rodzinie, sąsiedztwie i pracy,',
      'umiejętności zawodowe: przyuczenie, przekwalifikowanie lub podniesienie kwalifikacji,',
      'planowanie życia i zaspokajanie potrzeb własnym staraniem,',
      'gospodarowanie pieniędzmi.',
    ),
    h2('Kto może uczestniczyć'),
    'Osoby z grup wymienionych w art. 1 ust. 2 ustawy o zatrudnieniu socjalnym, czyli te same, które wymienia rozdział o [klubach integracji społecznej](chapter-kis).',
    h3('Co wyłącza udział'),
    'Udział w zajęciach zależy od tego, do jakich świadczeń osoba ma prawo. Tabela pokazuje, które z nich zamykają drogę do CIS, a które do KIS:',
    table(
      'Świadczenia a udział w zajęciach',
      ['Prawo do świadczenia', 'Udział w CIS', 'Udział w KIS'],
      ['zasiłek dla bezrobotnych', 'wyklucza', 'wyklucza'],
      ['zasiłek lub świadczenie przedemerytalne', 'wyklucza', 'wyklucza'],
      ['renta strukturalna', 'wyklucza', 'wyklucza'],
      ['renta z tytułu niezdolności do pracy', 'wyklucza', 'nie wyklucza'],
      ['emerytura', 'wyklucza', 'wyklucza'],
      ['nauczycielskie świadczenie kompensacyjne', 'wyklucza', 'wyklucza'],
      ['renta socjalna', 'nie wyklucza', 'nie wyklucza'],
    ),
    '„Nie wyklucza” znaczy tyle, że świadczenia nie ma na zamkniętej liście z art. 1 ust. 3 ustawy. O przyjęciu decyduje centrum albo klub.',
    callout(
      'important',
      'Dwie różne renty',
      'Renta socjalna i renta z tytułu niezdolności do pracy to dwa różne świadczenia. Pierwsza nie wyłącza już udziału w zajęciach CIS, druga wyłącza. Zanim odpowiesz „nie”, poproś o decyzję, którą ma osoba, i sprawdź w niej nazwę świadczenia.',
    ),
    h2('Jak trafić do centrum'),
    steps(
      'Od wniosku do zajęć',
      ['Wniosek', 'Składa go osoba zainteresowana. Pomaga pracownik socjalny lub doradca w urzędzie pracy.'],
      ['Opinia', 'Pracownik socjalny ośrodka pomocy społecznej przeprowadza wywiad i wydaje opinię.'],
      [
        'Skierowanie',
        'Kieruje ośrodek pomocy społecznej. Osobę długotrwale bezrobotną może skierować także powiatowy urząd pracy, który zawiadamia o tym ośrodek.',
      ],
      [
        'Indywidualny program',
        'Uczestnik podpisuje indywidualny program zatrudnienia socjalnego (IPZS). Program określa zakres i formy zajęć oraz osoby odpowiedzialne.',
      ],
      ['Okres próbny', 'Trwa miesiąc. Świadczenie integracyjne przysługuje już w tym czasie.'],
      [
        'Zajęcia',
        'Udział trwa najwyżej 24 miesiące, licząc z miesiącem próbnym. Tak jest od 15 lutego 2022 r., wcześniej było to najwyżej 18 miesięcy. Jak ustawa dzieli ten czas na okres podstawowy i przedłużenie: do sprawdzenia.',
      ],
    ),
    h2('Pieniądze i ubezpieczenie'),
    ul(
      'Świadczenie integracyjne wynosi 120% zasiłku dla bezrobotnych, także w okresie próbnym. Tak jest od 2022 r.',
      'Wypłaca je centrum, a koszt zwraca Fundusz Pracy za pośrednictwem powiatowego urzędu pracy.',
      'Uczestnik ma ubezpieczenie zdrowotne.',
    ),
    callout(
      'note',
      'Kwota zmienia się razem z zasiłkiem',
      'Nie podajemy kwoty, bo zasiłek dla bezrobotnych jest co pewien czas podwyższany. O aktualną wysokość zapytaj centrum albo urząd pracy.',
    ),
    callout(
      'important',
      'Zapytaj, zanim podpiszesz program',
      'Nie znaleźliśmy przepisu, który na czas zajęć zawieszałby inne świadczenia. Świadczenie integracyjne może jednak zmienić dochód, od którego zależą na przykład zasiłek stały i okresowy. To jest do sprawdzenia: zapytaj instytucję, która wypłaca świadczenie.',
    ),
    h2('Co po centrum'),
    'O dalszym kroku warto rozmawiać na kilka miesięcy przed końcem zajęć. Możliwe są między innymi:',
    ul(
      'zatrudnienie wspierane,',
      'praca w [spółdzielni socjalnej lub przedsiębiorstwie społecznym](chapter-spoldzielnia-socjalna),',
      'praca na otwartym rynku.',
    ),
    'Absolwenci CIS i KIS należą do osób zagrożonych wykluczeniem społecznym w rozumieniu ustawy o ekonomii społecznej. Ułatwia to zatrudnienie ich w przedsiębiorstwie społecznym.',
    h2('Pytania'),
    accordion(
      [
        'Ile godzin trwają zajęcia?',
        'Omówienia zmiany ustawy z 2022 r. podają od 30 do 40 godzin w tygodniu. Obecny przepis jest do sprawdzenia. Rozkład zajęć ustala centrum.',
      ],
      [
        'Kto może utworzyć centrum?',
        'Między innymi jednostka samorządu terytorialnego, organizacja pozarządowa i spółdzielnia socjalna osób prawnych.',
      ],
      [
        'Czy trzeba wcześniej chodzić do klubu?',
        'Nie. Klub jest dobrym początkiem dla osób, które potrzebują więcej czasu, ale nie jest warunkiem.',
      ],
    ),
    callout(
      'note',
      'Do sprawdzenia przez redakcję',
      'Zasady nadawania statusu CIS przez wojewodę, przypadki wcześniejszego zakończenia indywidualnego programu oraz wynik prac nad zmianą ustawy, które trwały w listopadzie 2025 r.',
    ),
  ),
  legalBasis: [
    law('socialEmployment', 'art. 1 ust. 2–3, art. 3–17'),
    law('socialEmploymentChange'),
    law('labourMarket'),
  ],
  changeNotes: [
    {
      _type: 'changeNote',
      date: '2026-11-28',
      note: 'Poprawiono czas udziału (najwyżej 24 miesiące) i liczbę godzin zajęć. Przy przepisach podano dzień sprawdzenia.',
    },
    {
      _type: 'changeNote',
      date: '2026-11-21',
      note: 'Dodano najważniejsze punkty i tekst łatwy do czytania (ETR).',
    },
    {
      _type: 'changeNote',
      date: '2026-11-16',
      note: 'Rozdzielono w tabeli rentę socjalną i rentę z tytułu niezdolności do pracy.',
    },
    {_type: 'changeNote', date: '2026-11-02', note: 'Pierwsza wersja rozdziału w wydaniu przykładowym.'},
  ],
}
