import {law} from '../write/laws.ts'
import {slug, type SeedDocument} from '../write/seed-document.ts'

const excludedFromCentre =
  'W zajęciach CIS nie może uczestniczyć osoba, która ma prawo do zasiłku dla bezrobotnych, zasiłku lub świadczenia przedemerytalnego, renty strukturalnej, renty z tytułu niezdolności do pracy, emerytury albo nauczycielskiego świadczenia kompensacyjnego.'

const noEntitlement = 'Ścieżka pokazuje typową kolejność. Nie jest uprawnieniem i nie gwarantuje przyjęcia.'

const centreLength = 'miesiąc próbny, potem do 12 miesięcy (z możliwością przedłużenia o 6)'

/** A step: who acts, what happens, which papers are needed and how long it takes. */
function step(title: string, actor: string, description: string, documents: string[], duration: string) {
  return {_type: 'pathwayStep', title, actor, description, documents, duration}
}

const referralToCentre = step(
  'Skierowanie do centrum',
  'Ośrodek pomocy społecznej (OPS) lub centrum usług społecznych (CUS)',
  'Pracownik socjalny przeprowadza wywiad i wydaje opinię, a ośrodek kieruje osobę do centrum integracji społecznej.',
  ['wniosek o skierowanie do CIS', 'opinia pracownika socjalnego', 'skierowanie'],
  'ustal w ośrodku',
)

const centre = step(
  'Zajęcia w centrum integracji społecznej',
  'Centrum integracji społecznej (CIS)',
  'Osoba podpisuje indywidualny program zatrudnienia socjalnego i po okresie próbnym uczestniczy w zajęciach i praktyce. Przez cały ten czas przysługuje jej świadczenie integracyjne.',
  ['indywidualny program zatrudnienia socjalnego (IPZS)'],
  centreLength,
)

const club = step(
  'Zajęcia w klubie integracji społecznej',
  'Klub integracji społecznej (KIS)',
  'Osoba odzyskuje rytm dnia i kontakty z ludźmi, korzysta z poradnictwa i grup samopomocowych. Razem z prowadzącym planuje kolejny krok.',
  ['wniosek własny lub zgłoszenie pracownika socjalnego', 'kontrakt socjalny'],
  'ustalany indywidualnie',
)

/** The sample pathways, by the situation of the person, in the order of the list. */
export const pathways: SeedDocument[] = [
  {
    _id: 'pathway-od-klubu-do-zatrudnienia',
    _type: 'pathway',
    title: 'Od klubu integracji do zatrudnienia',
    slug: slug('od-klubu-integracji-do-zatrudnienia'),
    orderRank: '0|100000:',
    situation:
      'Osoba od dawna nie pracuje, korzysta z pomocy społecznej i straciła wiele kontaktów z ludźmi. Chce coś zmienić, ale codzienne zajęcia są na razie zbyt dużym krokiem.',
    conditions: [
      'Osoba należy do jednej z grup z art. 1 ust. 2 ustawy o zatrudnieniu socjalnym.',
      'Zawarła lub może zawrzeć kontrakt socjalny: to warunek udziału w klubie.',
      excludedFromCentre,
      'Osoba z rentą z tytułu niezdolności do pracy może korzystać z klubu, ale nie z CIS.',
      noEntitlement,
    ],
    steps: [
      step(
        'Rozmowa i kontrakt socjalny',
        'Ośrodek pomocy społecznej (OPS) lub centrum usług społecznych (CUS)',
        'Pracownik socjalny poznaje sytuację osoby, ustala z nią cel i zawiera kontrakt socjalny.',
        ['kontrakt socjalny', 'informacja o pobieranych świadczeniach'],
        'ustalany indywidualnie',
      ),
      club,
      referralToCentre,
      centre,
      step(
        'Praca',
        'Pracodawca, przedsiębiorstwo społeczne lub spółdzielnia socjalna, z pomocą OWES',
        'Centrum i ośrodek wsparcia ekonomii społecznej pomagają znaleźć miejsce, w którym osoba wykorzysta nowe umiejętności. Centrum pozostaje z nią w kontakcie w pierwszych miesiącach.',
        ['zaświadczenie o udziale w zajęciach', 'umowa o pracę'],
        'bezterminowo',
      ),
    ],
    outcome:
      'Zatrudnienie w podmiocie ekonomii społecznej albo na otwartym rynku pracy. Jeżeli praca okaże się zbyt trudna, można wrócić do rozmowy i zaplanować krok pośredni.',
    legalBasis: [law('socialEmployment', 'art. 1 ust. 2–3a, art. 3–18'), law('socialEconomy')],
  },
  {
    _id: 'pathway-po-dlugim-bezrobociu',
    _type: 'pathway',
    title: 'Po długim bezrobociu',
    slug: slug('po-dlugim-bezrobociu'),
    orderRank: '0|200000:',
    situation:
      'Osoba jest długotrwale bezrobotna i zarejestrowana w urzędzie pracy. Radzi sobie na co dzień, ale kolejne oferty kończą się odmową.',
    conditions: [
      'Osoba jest długotrwale bezrobotna w rozumieniu przepisów i podlega wykluczeniu społecznemu.',
      excludedFromCentre,
      noEntitlement,
    ],
    steps: [
      step(
        'Rozmowa z doradcą',
        'Powiatowy urząd pracy (PUP)',
        'Doradca sprawdza, od kiedy osoba jest zarejestrowana i co dotąd próbowano. Jeśli potrzebne są nie tylko oferty, lecz także odbudowanie umiejętności, proponuje centrum.',
        ['zaświadczenie o rejestracji'],
        'jedno lub dwa spotkania',
      ),
      step(
        'Skierowanie do centrum',
        'Powiatowy urząd pracy (PUP)',
        'Urząd kieruje osobę do centrum integracji społecznej i zawiadamia o tym ośrodek pomocy społecznej.',
        ['skierowanie', 'zawiadomienie ośrodka pomocy społecznej'],
        'ustal w urzędzie',
      ),
      centre,
      step(
        'Staż lub prace wspierane przez urząd',
        'Powiatowy urząd pracy (PUP) i pracodawca',
        'Po zajęciach osoba może skorzystać z form wsparcia urzędu pracy, na przykład ze stażu albo prac interwencyjnych. Aktualne warunki podaje urząd.',
        ['umowa stażowa lub umowa o pracę'],
        'zależy od formy wsparcia',
      ),
    ],
    outcome: 'Praca na otwartym rynku albo w przedsiębiorstwie społecznym.',
    legalBasis: [law('socialEmployment', 'art. 1 ust. 2–3, art. 3–17'), law('labourMarket')],
  },
  {
    _id: 'pathway-warsztat-i-zaklad-aktywnosci',
    _type: 'pathway',
    title: 'Z warsztatu terapii do zakładu aktywności zawodowej',
    slug: slug('z-warsztatu-terapii-do-zakladu-aktywnosci-zawodowej'),
    orderRank: '0|300000:',
    situation:
      'Osoba z niepełnosprawnością nie może dziś podjąć pracy. Rodzina szuka miejsca, w którym nabierze samodzielności, a z czasem spróbuje zatrudnienia.',
    conditions: [
      'Orzeczenie zawiera wskazanie do uczestnictwa w terapii zajęciowej.',
      'Do pracy w ZAZ: znaczny stopień niepełnosprawności albo umiarkowany przy autyzmie, niepełnosprawności intelektualnej lub chorobie psychicznej.',
      'Przed podpisaniem umowy o pracę trzeba ustalić jej wpływ na pobierane świadczenia.',
      noEntitlement,
    ],
    steps: [
      step(
        'Orzeczenie',
        'Powiatowy zespół do spraw orzekania o niepełnosprawności',
        'Zespół orzeka o stopniu niepełnosprawności i określa wskazania. We wniosku warto zaznaczyć, że chodzi o udział w terapii zajęciowej.',
        ['wniosek o wydanie orzeczenia', 'dokumentacja medyczna'],
        'ustal w zespole',
      ),
      step(
        'Wniosek do warsztatu',
        'Jednostka prowadząca warsztat terapii zajęciowej (WTZ), w uzgodnieniu z PCPR',
        'Wniosek składa się w jednostce prowadzącej warsztat. Na miejsce często trzeba poczekać, warto więc zapytać też w sąsiednim powiecie.',
        ['wniosek', 'orzeczenie ze wskazaniem'],
        'zależy od wolnych miejsc',
      ),
      step(
        'Rehabilitacja w warsztacie',
        'Warsztat terapii zajęciowej (WTZ)',
        'Uczestnik realizuje indywidualny program rehabilitacji. Rada programowa ocenia go po raz pierwszy po 3–6 miesiącach, a potem co najmniej raz na 3 lata.',
        ['indywidualny program rehabilitacji'],
        'bezterminowo',
      ),
      step(
        'Praktyka u pracodawcy',
        'Warsztat i pracodawca, na przykład spółdzielnia socjalna',
        'Nieodpłatna praktyka pozwala sprawdzić się w zwykłym dniu pracy.',
        ['porozumienie o praktyce'],
        'do 15 godzin w tygodniu, 3 miesiące, z możliwością przedłużenia do 6',
      ),
      step(
        'Zatrudnienie w zakładzie',
        'Zakład aktywności zawodowej (ZAZ)',
        'Zakład prowadzi rekrutację jak każdy pracodawca. Pracownik ma krótszy czas pracy i korzysta z rehabilitacji.',
        ['umowa o pracę'],
        'zgodnie z umową',
      ),
    ],
    outcome:
      'Praca w ZAZ, a z czasem na otwartym rynku lub w podmiocie ekonomii społecznej. Jeżeli rada programowa oceni, że praca nie jest możliwa, wynikiem jest dalsza rehabilitacja albo ośrodek wsparcia.',
    legalBasis: [law('rehabilitation', 'art. 10a–10f, art. 29–29a')],
  },
  {
    _id: 'pathway-po-terapii-uzaleznienia',
    _type: 'pathway',
    title: 'Po terapii uzależnienia',
    slug: slug('po-terapii-uzaleznienia'),
    orderRank: '0|400000:',
    situation:
      'Osoba uzależniona od alkoholu, narkotyków lub innych środków odurzających przeszła terapię albo ją kontynuuje. Potrzebuje zajęcia, które utrzyma ją w trzeźwości.',
    conditions: [
      'Osoba jest uzależniona i podlega wykluczeniu społecznemu (art. 1 ust. 2 ustawy).',
      'Warunkiem udziału w klubie jest realizacja kontraktu socjalnego.',
      excludedFromCentre,
      'Informacje o zdrowiu przekazuje się wyłącznie na podstawie przepisu lub za zgodą osoby.',
      noEntitlement,
    ],
    steps: [
      step(
        'Terapia',
        'Placówka leczenia uzależnień',
        'Terapia jest punktem wyjścia. Jeszcze w jej trakcie warto umówić osobę z pracownikiem socjalnym.',
        [],
        'ustala placówka',
      ),
      step(
        'Kontrakt socjalny',
        'Ośrodek pomocy społecznej (OPS) lub centrum usług społecznych (CUS)',
        'Kontrakt łączy dalszą terapię z zajęciami w klubie i określa, kto w czym pomaga.',
        ['kontrakt socjalny'],
        'ustalany indywidualnie',
      ),
      club,
      referralToCentre,
      centre,
    ],
    outcome:
      'Stały rytm dnia, utrzymanie trzeźwości i przejście do pracy. Nawrót nie przekreśla ścieżki: można wrócić do wcześniejszego kroku.',
    legalBasis: [law('socialEmployment', 'art. 1 ust. 2 pkt 2–3, art. 3–18')],
  },
  {
    _id: 'pathway-z-kryzysu-bezdomnosci',
    _type: 'pathway',
    title: 'Z kryzysu bezdomności',
    slug: slug('z-kryzysu-bezdomnosci'),
    orderRank: '0|500000:',
    situation:
      'Osoba nie ma własnego mieszkania: przebywa w schronisku, u znajomych albo w miejscu niemieszkalnym. Chce uporządkować swoje sprawy i zacząć zarabiać.',
    conditions: [
      'Osoba realizuje indywidualny program wychodzenia z bezdomności.',
      'Warunkiem udziału w klubie jest realizacja kontraktu socjalnego.',
      excludedFromCentre,
      noEntitlement,
    ],
    steps: [
      step(
        'Program wychodzenia z bezdomności',
        'Ośrodek pomocy społecznej (OPS) lub centrum usług społecznych (CUS)',
        'Pracownik socjalny układa z osobą indywidualny program: dokumenty, zdrowie, miejsce do spania, dochód.',
        ['indywidualny program wychodzenia z bezdomności'],
        'ustalany indywidualnie',
      ),
      step(
        'Bezpieczne miejsce',
        'Gmina i organizacje pozarządowe',
        'Równolegle trwają starania o miejsce pobytu, a potem o mieszkanie. Bez stałego miejsca trudno utrzymać codzienne zajęcia.',
        [],
        'zależy od gminy',
      ),
      club,
      referralToCentre,
      centre,
    ],
    outcome: 'Mieszkanie i praca albo – na początek – stabilny pobyt i udział w zajęciach.',
    legalBasis: [law('socialEmployment', 'art. 1 ust. 2 pkt 1, art. 3–18')],
  },
  {
    _id: 'pathway-po-zakladzie-karnym',
    _type: 'pathway',
    title: 'Po wyjściu z zakładu karnego',
    slug: slug('po-wyjsciu-z-zakladu-karnego'),
    orderRank: '0|600000:',
    situation:
      'Osoba wychodzi z zakładu karnego. Trudno jej wrócić do swojego środowiska. Nie ma pracy, a część spraw urzędowych jest zaległa.',
    conditions: [
      'Osoba ma trudności w integracji ze środowiskiem (art. 1 ust. 2 pkt 6 ustawy).',
      'Warunkiem udziału w klubie jest realizacja kontraktu socjalnego.',
      excludedFromCentre,
      'O karalności nie informuje się szerzej, niż wymaga tego przepis.',
      noEntitlement,
    ],
    steps: [
      step(
        'Plan na pierwsze dni',
        'Kurator i ośrodek pomocy społecznej (OPS)',
        'Najlepiej umówić spotkanie jeszcze przed wyjściem. Ustala się miejsce pobytu, dokumenty i pierwszą pomoc.',
        ['dokument tożsamości', 'świadectwo zwolnienia'],
        'pierwszy tydzień',
      ),
      club,
      referralToCentre,
      centre,
      step(
        'Praca',
        'Pracodawca lub przedsiębiorstwo społeczne, z pomocą OWES i PUP',
        'Osoby opuszczające zakłady karne należą do zagrożonych wykluczeniem społecznym w rozumieniu ustawy o ekonomii społecznej.',
        ['umowa o pracę'],
        'bezterminowo',
      ),
    ],
    outcome: 'Praca i oparcie w ludziach spoza dawnego środowiska.',
    legalBasis: [law('socialEmployment', 'art. 1 ust. 2 pkt 6, art. 3–18'), law('socialEconomy')],
  },
  {
    _id: 'pathway-uchodzca',
    _type: 'pathway',
    title: 'Uchodźca z indywidualnym programem integracji',
    slug: slug('uchodzca-z-indywidualnym-programem-integracji'),
    orderRank: '0|700000:',
    situation:
      'Osoba ze statusem uchodźcy realizuje indywidualny program integracji. Uczy się polskiego i szuka pracy, która pozwoli jej wykorzystać to, co już umie.',
    conditions: [
      'Osoba jest uchodźcą realizującym indywidualny program integracji (art. 1 ust. 2 pkt 7 ustawy).',
      excludedFromCentre,
      'Do sprawdzenia przez redakcję: zasady dla osób z innymi formami ochrony, w tym z ochroną czasową.',
      noEntitlement,
    ],
    steps: [
      step(
        'Indywidualny program integracji',
        'Powiatowe centrum pomocy rodzinie (PCPR)',
        'Program określa pomoc w nauce języka, znalezieniu mieszkania i załatwianiu spraw urzędowych.',
        ['indywidualny program integracji'],
        'określa program',
      ),
      referralToCentre,
      centre,
      step(
        'Praca',
        'Pracodawca lub przedsiębiorstwo społeczne, z pomocą OWES i PUP',
        'Warto szukać miejsca, w którym ktoś wprowadzi osobę w pracę i pomoże z językiem.',
        ['umowa o pracę'],
        'bezterminowo',
      ),
    ],
    outcome: 'Praca, która daje samodzielność, i udział w życiu lokalnej społeczności.',
    legalBasis: [law('socialEmployment', 'art. 1 ust. 2 pkt 7, art. 3–17'), law('socialEconomy')],
  },
]
