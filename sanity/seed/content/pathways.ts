import {law} from '../write/laws.ts'
import {ref, slug, type SeedDocument} from '../write/seed-document.ts'
import {finderRule} from './finder.ts'

const excludedFromCentre =
  'Do CIS nie zostanie przyjęta osoba, która ma prawo do zasiłku dla bezrobotnych, zasiłku lub świadczenia przedemerytalnego, renty strukturalnej, renty z tytułu niezdolności do pracy, emerytury albo nauczycielskiego świadczenia kompensacyjnego (art. 1 ust. 3 ustawy).'

const excludedFromClub =
  'Do KIS nie zostanie przyjęta osoba, która ma prawo do zasiłku dla bezrobotnych, zasiłku lub świadczenia przedemerytalnego, renty strukturalnej, emerytury albo nauczycielskiego świadczenia kompensacyjnego. Renta z tytułu niezdolności do pracy nie zamyka drogi do klubu (art. 1 ust. 3 i 3a ustawy).'

/** In a step: the list stands once, at the head of the pathway. */
const benefitsBar = (entity: string, provisions: string) =>
  `Prawo do jednego ze świadczeń, które zamykają drogę do ${entity}: zob. „Co wyklucza” na początku ścieżki (${provisions} ustawy).`

const noEntitlement = 'Ścieżka pokazuje typową kolejność. Nie jest uprawnieniem i nie gwarantuje przyjęcia.'

type Step = {
  title: string
  actor: string
  entityKinds?: string[]
  description: string
  conditions?: string[]
  exclusions?: string[]
  documents?: string[]
  duration: string
  outcome?: string
  legalBasis?: object[]
}

const step = (fields: Step) => ({_type: 'pathwayStep', ...fields})

const chapters = (...names: string[]) => names.map((name) => ref(`chapter-${name}`))

const referralToCentre = step({
  title: 'Skierowanie do centrum',
  actor: 'Ośrodek pomocy społecznej (OPS) lub centrum usług społecznych (CUS)',
  entityKinds: ['ops', 'cis'],
  description:
    'Pracownik socjalny przeprowadza wywiad i wydaje opinię, a ośrodek kieruje osobę do centrum integracji społecznej.',
  exclusions: [benefitsBar('CIS', 'art. 1 ust. 3')],
  documents: ['wniosek o skierowanie do CIS', 'opinia pracownika socjalnego', 'skierowanie'],
  duration: 'ustal w ośrodku',
  outcome: 'skierowanie do CIS',
})

const centre = step({
  title: 'Zajęcia w centrum integracji społecznej',
  actor: 'Centrum integracji społecznej (CIS)',
  entityKinds: ['cis'],
  description:
    'Osoba podpisuje indywidualny program zatrudnienia socjalnego i po okresie próbnym uczestniczy w zajęciach i praktyce. Przez cały ten czas przysługuje jej świadczenie integracyjne.',
  conditions: ['Podpisany indywidualny program zatrudnienia socjalnego.'],
  documents: ['indywidualny program zatrudnienia socjalnego (IPZS)'],
  duration: 'najwyżej 24 miesiące razem z próbnym',
  outcome: 'nowe umiejętności i plan wejścia do pracy',
  legalBasis: [law('socialEmployment', 'art. 3–17'), law('socialEmploymentChange')],
})

const club = step({
  title: 'Zajęcia w klubie integracji społecznej',
  actor: 'Klub integracji społecznej (KIS)',
  entityKinds: ['kis'],
  description:
    'Osoba odzyskuje rytm dnia i kontakty z ludźmi, korzysta z poradnictwa i grup samopomocowych. Razem z prowadzącym planuje kolejny krok.',
  conditions: ['Realizacja kontraktu socjalnego.'],
  exclusions: [benefitsBar('KIS', 'art. 1 ust. 3 i 3a')],
  documents: ['wniosek własny lub zgłoszenie pracownika socjalnego', 'kontrakt socjalny'],
  duration: 'ustalany indywidualnie',
  outcome: 'gotowość do codziennych zajęć: w CIS, na stażu albo w pracy',
  legalBasis: [law('socialEmployment', 'art. 18')],
})

/** The sample pathways, by the situation of the person, in the order of the list. */
export const pathways: SeedDocument[] = [
  {
    _id: 'pathway-od-klubu-do-zatrudnienia',
    _type: 'pathway',
    title: 'Od klubu integracji do zatrudnienia',
    slug: slug('od-klubu-integracji-do-zatrudnienia'),
    orderRank: '0|100000:',
    group: 'unemployment',
    situation:
      'Osoba od dawna nie pracuje, korzysta z pomocy społecznej i straciła wiele kontaktów z ludźmi. Chce coś zmienić, ale codzienne zajęcia są na razie zbyt dużym krokiem.',
    conditions: [
      'Osoba należy do jednej z grup z art. 1 ust. 2 ustawy o zatrudnieniu socjalnym.',
      'Zawarła lub może zawrzeć kontrakt socjalny: to warunek udziału w klubie.',
      noEntitlement,
    ],
    exclusions: [excludedFromCentre, excludedFromClub],
    steps: [
      step({
        title: 'Rozmowa i kontrakt socjalny',
        actor: 'Ośrodek pomocy społecznej (OPS) lub centrum usług społecznych (CUS)',
        entityKinds: ['ops'],
        description: 'Pracownik socjalny poznaje sytuację osoby, ustala z nią cel i zawiera kontrakt socjalny.',
        documents: ['kontrakt socjalny', 'informacja o pobieranych świadczeniach'],
        duration: 'ustalany indywidualnie',
        outcome: 'kontrakt socjalny i wspólny cel',
      }),
      club,
      referralToCentre,
      centre,
      step({
        title: 'Praca',
        actor: 'Pracodawca, przedsiębiorstwo społeczne lub spółdzielnia socjalna, z pomocą OWES',
        entityKinds: ['owes', 'socialEnterprise', 'socialCooperative'],
        description:
          'Centrum i ośrodek wsparcia ekonomii społecznej pomagają znaleźć miejsce, w którym osoba wykorzysta nowe umiejętności. Centrum pozostaje z nią w kontakcie w pierwszych miesiącach.',
        documents: ['zaświadczenie o udziale w zajęciach', 'umowa o pracę'],
        duration: 'bezterminowo',
        outcome: 'zatrudnienie',
      }),
    ],
    outcome:
      'Zatrudnienie w podmiocie ekonomii społecznej albo na otwartym rynku pracy. Jeżeli praca okaże się zbyt trudna, można wrócić do rozmowy i zaplanować krok pośredni.',
    chapters: chapters('kis', 'cis'),
    fits: [
      finderRule(
        ['zaburzenia', 'niepelnosprawnosc'],
        'Osoby z zaburzeniami psychicznymi i osoby z niepełnosprawnością należą do grup, dla których są KIS i CIS (art. 1 ust. 2 pkt 4 i 8 ustawy o zatrudnieniu socjalnym).',
      ),
      finderRule(
        ['bezrobocie', 'uchodzca'],
        'Klub jest także dla osób długotrwale bezrobotnych i uchodźców w programie integracji, gdy codzienne zajęcia są jeszcze zbyt dużym krokiem (art. 1 ust. 2 pkt 5 i 7).',
      ),
      finderRule(['inna'], 'Ustawa wymienia grupy przykładowo. Czy obejmuje tę osobę, ocenia pracownik socjalny.'),
    ],
    legalBasis: [law('socialEmployment', 'art. 1 ust. 2–3a, art. 3–18'), law('socialEconomy')],
  },
  {
    _id: 'pathway-po-dlugim-bezrobociu',
    _type: 'pathway',
    title: 'Po długim bezrobociu',
    slug: slug('po-dlugim-bezrobociu'),
    orderRank: '0|200000:',
    group: 'unemployment',
    situation:
      'Osoba jest długotrwale bezrobotna i zarejestrowana w urzędzie pracy. Radzi sobie na co dzień, ale kolejne oferty kończą się odmową.',
    conditions: [
      'Osoba jest długotrwale bezrobotna w rozumieniu przepisów i podlega wykluczeniu społecznemu.',
      noEntitlement,
    ],
    exclusions: [excludedFromCentre],
    steps: [
      step({
        title: 'Rozmowa z doradcą',
        actor: 'Powiatowy urząd pracy (PUP)',
        entityKinds: ['pup'],
        description:
          'Doradca sprawdza, od kiedy osoba jest zarejestrowana i co dotąd próbowano. Jeśli potrzebne są nie tylko oferty, lecz także odbudowanie umiejętności, proponuje centrum.',
        documents: ['zaświadczenie o rejestracji'],
        duration: 'jedno lub dwa spotkania',
        outcome: 'decyzja, czy potrzebne jest centrum',
      }),
      step({
        title: 'Skierowanie do centrum',
        actor: 'Powiatowy urząd pracy (PUP)',
        entityKinds: ['pup', 'cis'],
        description:
          'Urząd kieruje osobę do centrum integracji społecznej i zawiadamia o tym ośrodek pomocy społecznej.',
        exclusions: [benefitsBar('CIS', 'art. 1 ust. 3')],
        documents: ['skierowanie', 'zawiadomienie ośrodka pomocy społecznej'],
        duration: 'ustal w urzędzie',
        outcome: 'skierowanie do CIS',
      }),
      centre,
      step({
        title: 'Staż lub prace wspierane przez urząd',
        actor: 'Powiatowy urząd pracy (PUP) i pracodawca',
        entityKinds: ['pup', 'socialEnterprise'],
        description:
          'Po zajęciach osoba może skorzystać z form wsparcia urzędu pracy, na przykład ze stażu albo prac interwencyjnych. Aktualne warunki podaje urząd.',
        documents: ['umowa stażowa lub umowa o pracę'],
        duration: 'zależy od formy wsparcia',
      }),
    ],
    outcome: 'Praca na otwartym rynku albo w przedsiębiorstwie społecznym.',
    chapters: chapters('cis'),
    fits: [
      finderRule(
        ['bezrobocie'],
        'Osoba jest długotrwale bezrobotna: do centrum może skierować ją urząd pracy (art. 1 ust. 2 pkt 5).',
      ),
    ],
    legalBasis: [law('socialEmployment', 'art. 1 ust. 2–3, art. 3–17'), law('labourMarket')],
  },
  {
    _id: 'pathway-warsztat-i-zaklad-aktywnosci',
    _type: 'pathway',
    title: 'Z warsztatu terapii do zakładu aktywności zawodowej',
    slug: slug('z-warsztatu-terapii-do-zakladu-aktywnosci-zawodowej'),
    orderRank: '0|300000:',
    group: 'health',
    situation:
      'Osoba z niepełnosprawnością nie może dziś podjąć pracy. Rodzina szuka miejsca, w którym nabierze samodzielności, a z czasem spróbuje zatrudnienia.',
    conditions: [
      'Orzeczenie zawiera wskazanie do uczestnictwa w terapii zajęciowej.',
      'Do pracy w ZAZ: znaczny stopień niepełnosprawności albo umiarkowany przy autyzmie, niepełnosprawności intelektualnej lub chorobie psychicznej.',
      'Przed podpisaniem umowy o pracę trzeba ustalić jej wpływ na pobierane świadczenia.',
      noEntitlement,
    ],
    steps: [
      step({
        title: 'Orzeczenie',
        actor: 'Powiatowy zespół do spraw orzekania o niepełnosprawności',
        description:
          'Zespół orzeka o stopniu niepełnosprawności i określa wskazania. We wniosku warto zaznaczyć, że chodzi o udział w terapii zajęciowej.',
        documents: ['wniosek o wydanie orzeczenia', 'dokumentacja medyczna'],
        duration: 'ustal w zespole',
        outcome: 'orzeczenie ze wskazaniem do terapii zajęciowej',
      }),
      step({
        title: 'Wniosek do warsztatu',
        actor: 'Jednostka prowadząca warsztat terapii zajęciowej (WTZ), w uzgodnieniu z PCPR',
        entityKinds: ['wtz', 'pcpr'],
        description:
          'Wniosek składa się w jednostce prowadzącej warsztat. Na miejsce często trzeba poczekać, warto więc zapytać też w sąsiednim powiecie.',
        documents: ['wniosek', 'orzeczenie ze wskazaniem'],
        duration: 'zależy od wolnych miejsc',
        outcome: 'miejsce w warsztacie',
      }),
      step({
        title: 'Rehabilitacja w warsztacie',
        actor: 'Warsztat terapii zajęciowej (WTZ)',
        entityKinds: ['wtz'],
        description:
          'Uczestnik realizuje indywidualny program rehabilitacji. Rada programowa ocenia go po raz pierwszy po 3–6 miesiącach, a potem co najmniej raz na 3 lata.',
        documents: ['indywidualny program rehabilitacji'],
        duration: 'zależnie od ocen',
        outcome: 'samodzielność i ocena gotowości do pracy',
      }),
      step({
        title: 'Praktyka u pracodawcy',
        actor: 'Warsztat i pracodawca, na przykład spółdzielnia socjalna',
        entityKinds: ['wtz', 'socialCooperative'],
        description: 'Nieodpłatna praktyka pozwala sprawdzić się w zwykłym dniu pracy.',
        documents: ['porozumienie o praktyce'],
        duration: 'do 15 godzin w tygodniu, 3 miesiące, z możliwością przedłużenia do 6',
        outcome: 'pierwsze doświadczenie pracy',
      }),
      step({
        title: 'Zatrudnienie w zakładzie',
        actor: 'Zakład aktywności zawodowej (ZAZ)',
        entityKinds: ['zaz'],
        description:
          'Zakład prowadzi rekrutację jak każdy pracodawca. Pracownik ma krótszy czas pracy i korzysta z rehabilitacji.',
        documents: ['umowa o pracę'],
        duration: 'zgodnie z umową',
        outcome: 'umowa o pracę',
      }),
    ],
    outcome:
      'Praca w ZAZ, a z czasem na otwartym rynku lub w podmiocie ekonomii społecznej. Jeżeli rada programowa oceni, że praca nie jest możliwa, wynikiem jest dalsza rehabilitacja albo ośrodek wsparcia.',
    chapters: chapters('wtz', 'zaz'),
    fits: [
      finderRule(
        ['wskazanie'],
        'Orzeczenie zawiera wskazanie do uczestnictwa w terapii zajęciowej: to warunek przyjęcia do WTZ.',
      ),
    ],
    legalBasis: [law('rehabilitation', 'art. 10a–10f, art. 29–29a')],
  },
  {
    _id: 'pathway-praca-w-zakladzie-aktywnosci',
    _type: 'pathway',
    title: 'Praca w zakładzie aktywności zawodowej',
    slug: slug('praca-w-zakladzie-aktywnosci-zawodowej'),
    orderRank: '0|350000:',
    group: 'health',
    situation:
      'Osoba z niepełnosprawnością chce pracować, ale na otwartym rynku potrzebowałaby więcej czasu i wsparcia, niż daje zwykły pracodawca.',
    conditions: [
      'Orzeczony znaczny stopień niepełnosprawności albo umiarkowany przy autyzmie, niepełnosprawności intelektualnej lub chorobie psychicznej.',
      'Przed podpisaniem umowy o pracę trzeba ustalić jej wpływ na pobierane świadczenia.',
      noEntitlement,
    ],
    exclusions: [
      'Lekki stopień niepełnosprawności i umiarkowany z innych przyczyn nie wystarczą. Zostają inne formy: zatrudnienie wspierane, spółdzielnia socjalna i otwarty rynek pracy.',
    ],
    steps: [
      step({
        title: 'Sprawdzenie orzeczenia',
        actor: 'Osoba z niepełnosprawnością, z pomocą powiatowego centrum pomocy rodzinie (PCPR)',
        entityKinds: ['pcpr'],
        description:
          'Z orzeczenia musi wynikać stopień niepełnosprawności, a przy stopniu umiarkowanym także jej przyczyna. Jeżeli orzeczenie straciło ważność, najpierw trzeba wystąpić o nowe.',
        documents: ['orzeczenie o stopniu niepełnosprawności'],
        duration: 'jedno lub dwa spotkania',
        outcome: 'pewność, że osoba należy do grupy, dla której tworzy się ZAZ',
      }),
      step({
        title: 'Rekrutacja',
        actor: 'Zakład aktywności zawodowej (ZAZ)',
        entityKinds: ['zaz'],
        description:
          'Zakład prowadzi rekrutację jak każdy pracodawca. Wcześniejszy udział w WTZ pomaga, ale nie jest wymagany.',
        documents: ['zgłoszenie do zakładu', 'orzeczenie o stopniu niepełnosprawności'],
        duration: 'zależy od wolnych miejsc',
        outcome: 'umowa o pracę',
      }),
      step({
        title: 'Praca i rehabilitacja',
        actor: 'Zakład aktywności zawodowej (ZAZ)',
        entityKinds: ['zaz'],
        description: 'Pracownik ma krótszy czas pracy i korzysta z rehabilitacji w zakładzie.',
        documents: ['umowa o pracę'],
        duration: 'zgodnie z umową',
        outcome: 'samodzielność potrzebna w pracy poza zakładem',
        legalBasis: [law('rehabilitation', 'art. 29')],
      }),
      step({
        title: 'Praca poza zakładem',
        actor: 'Pracodawca lub przedsiębiorstwo społeczne, z pomocą OWES',
        entityKinds: ['owes', 'socialEnterprise', 'socialCooperative'],
        description: 'Kto jest gotowy, szuka pracy na otwartym rynku lub w podmiocie ekonomii społecznej.',
        documents: ['umowa o pracę'],
        duration: 'bezterminowo',
        outcome: 'zatrudnienie poza zakładem',
      }),
    ],
    outcome: 'Praca w ZAZ, a dla części osób – praca na otwartym rynku lub w podmiocie ekonomii społecznej.',
    chapters: chapters('zaz'),
    fits: [
      finderRule(
        ['znaczny'],
        'Osoba ma znaczny stopień niepełnosprawności: ZAZ tworzy się przede wszystkim dla takich osób (art. 29 ustawy o rehabilitacji).',
      ),
      finderRule(
        ['umiarkowany-szczegolny'],
        'Umiarkowany stopień przy autyzmie, niepełnosprawności intelektualnej lub chorobie psychicznej otwiera drogę do ZAZ (art. 29 ustawy o rehabilitacji).',
      ),
    ],
    legalBasis: [law('rehabilitation', 'art. 29–29a')],
  },
  {
    _id: 'pathway-po-terapii-uzaleznienia',
    _type: 'pathway',
    title: 'Po terapii uzależnienia',
    slug: slug('po-terapii-uzaleznienia'),
    orderRank: '0|400000:',
    group: 'crisis',
    situation:
      'Osoba uzależniona od alkoholu, narkotyków lub innych środków odurzających przeszła terapię albo ją kontynuuje. Potrzebuje zajęcia, które utrzyma ją w trzeźwości.',
    conditions: [
      'Osoba jest uzależniona i podlega wykluczeniu społecznemu (art. 1 ust. 2 ustawy).',
      'Warunkiem udziału w klubie jest realizacja kontraktu socjalnego.',
      'Informacje o zdrowiu przekazuje się wyłącznie na podstawie przepisu lub za zgodą osoby.',
      noEntitlement,
    ],
    exclusions: [excludedFromCentre, excludedFromClub],
    steps: [
      step({
        title: 'Terapia',
        actor: 'Placówka leczenia uzależnień',
        description: 'Terapia jest punktem wyjścia. Jeszcze w jej trakcie warto umówić osobę z pracownikiem socjalnym.',
        duration: 'ustala placówka',
      }),
      step({
        title: 'Kontrakt socjalny',
        actor: 'Ośrodek pomocy społecznej (OPS) lub centrum usług społecznych (CUS)',
        entityKinds: ['ops'],
        description: 'Kontrakt łączy dalszą terapię z zajęciami w klubie i określa, kto w czym pomaga.',
        documents: ['kontrakt socjalny'],
        duration: 'ustalany indywidualnie',
        outcome: 'plan wsparcia po terapii',
      }),
      club,
      referralToCentre,
      centre,
    ],
    outcome:
      'Stały rytm dnia, utrzymanie trzeźwości i przejście do pracy. Nawrót nie przekreśla ścieżki: można wrócić do wcześniejszego kroku.',
    chapters: chapters('kis', 'cis'),
    fits: [
      finderRule(
        ['alkohol'],
        'Uzależnienie od alkoholu to jedna z sytuacji, w których można korzystać z KIS i CIS (art. 1 ust. 2 pkt 2).',
      ),
      finderRule(
        ['narkotyki'],
        'Uzależnienie od narkotyków lub innych środków odurzających to jedna z sytuacji, w których można korzystać z KIS i CIS (art. 1 ust. 2 pkt 3).',
      ),
    ],
    legalBasis: [law('socialEmployment', 'art. 1 ust. 2 pkt 2–3, art. 3–18')],
  },
  {
    _id: 'pathway-z-kryzysu-bezdomnosci',
    _type: 'pathway',
    title: 'Z kryzysu bezdomności',
    slug: slug('z-kryzysu-bezdomnosci'),
    orderRank: '0|500000:',
    group: 'crisis',
    situation:
      'Osoba nie ma własnego mieszkania: przebywa w schronisku, u znajomych albo w miejscu niemieszkalnym. Chce uporządkować swoje sprawy i zacząć zarabiać.',
    conditions: [
      'Osoba realizuje indywidualny program wychodzenia z bezdomności.',
      'Warunkiem udziału w klubie jest realizacja kontraktu socjalnego.',
      noEntitlement,
    ],
    exclusions: [excludedFromCentre, excludedFromClub],
    steps: [
      step({
        title: 'Program wychodzenia z bezdomności',
        actor: 'Ośrodek pomocy społecznej (OPS) lub centrum usług społecznych (CUS)',
        entityKinds: ['ops'],
        description:
          'Pracownik socjalny układa z osobą indywidualny program: dokumenty, zdrowie, miejsce do spania, dochód.',
        documents: ['indywidualny program wychodzenia z bezdomności'],
        duration: 'ustalany indywidualnie',
        outcome: 'uporządkowane dokumenty i plan pomocy',
      }),
      step({
        title: 'Bezpieczne miejsce',
        actor: 'Gmina i organizacje pozarządowe',
        entityKinds: ['ops'],
        description:
          'Równolegle trwają starania o miejsce pobytu, a potem o mieszkanie. Bez stałego miejsca trudno utrzymać codzienne zajęcia.',
        duration: 'zależy od gminy',
      }),
      club,
      referralToCentre,
      centre,
    ],
    outcome: 'Mieszkanie i praca albo – na początek – stabilny pobyt i udział w zajęciach.',
    chapters: chapters('kis', 'cis'),
    fits: [
      finderRule(
        ['bezdomnosc'],
        'Osoba bezdomna w indywidualnym programie może korzystać z KIS i CIS (art. 1 ust. 2 pkt 1).',
      ),
    ],
    legalBasis: [law('socialEmployment', 'art. 1 ust. 2 pkt 1, art. 3–18')],
  },
  {
    _id: 'pathway-po-zakladzie-karnym',
    _type: 'pathway',
    title: 'Po wyjściu z zakładu karnego',
    slug: slug('po-wyjsciu-z-zakladu-karnego'),
    orderRank: '0|600000:',
    group: 'crisis',
    situation:
      'Osoba wychodzi z zakładu karnego. Trudno jej wrócić do swojego środowiska. Nie ma pracy, a część spraw urzędowych jest zaległa.',
    conditions: [
      'Osoba ma trudności w integracji ze środowiskiem (art. 1 ust. 2 pkt 6 ustawy).',
      'Warunkiem udziału w klubie jest realizacja kontraktu socjalnego.',
      'O karalności nie informuje się szerzej, niż wymaga tego przepis.',
      noEntitlement,
    ],
    exclusions: [excludedFromCentre, excludedFromClub],
    steps: [
      step({
        title: 'Plan na pierwsze dni',
        actor: 'Kurator i ośrodek pomocy społecznej (OPS)',
        entityKinds: ['ops'],
        description:
          'Najlepiej umówić spotkanie jeszcze przed wyjściem. Ustala się miejsce pobytu, dokumenty i pierwszą pomoc.',
        documents: ['dokument tożsamości', 'świadectwo zwolnienia'],
        duration: 'pierwszy tydzień',
        outcome: 'miejsce pobytu i pierwsza pomoc',
      }),
      club,
      referralToCentre,
      centre,
      step({
        title: 'Praca',
        actor: 'Pracodawca lub przedsiębiorstwo społeczne, z pomocą OWES i PUP',
        entityKinds: ['owes', 'socialEnterprise', 'socialCooperative'],
        description:
          'Osoby opuszczające zakłady karne należą do zagrożonych wykluczeniem społecznym w rozumieniu ustawy o ekonomii społecznej.',
        documents: ['umowa o pracę'],
        duration: 'bezterminowo',
        outcome: 'zatrudnienie',
      }),
    ],
    outcome: 'Praca i oparcie w ludziach spoza dawnego środowiska.',
    chapters: chapters('kis', 'cis'),
    fits: [
      finderRule(
        ['zaklad-karny'],
        'Osoba zwalniana z zakładu karnego, która ma trudności w integracji ze środowiskiem, może korzystać z KIS i CIS (art. 1 ust. 2 pkt 6).',
      ),
    ],
    legalBasis: [law('socialEmployment', 'art. 1 ust. 2 pkt 6, art. 3–18'), law('socialEconomy')],
  },
  {
    _id: 'pathway-uchodzca',
    _type: 'pathway',
    title: 'Uchodźca z indywidualnym programem integracji',
    slug: slug('uchodzca-z-indywidualnym-programem-integracji'),
    orderRank: '0|700000:',
    group: 'integration',
    situation:
      'Osoba ze statusem uchodźcy realizuje indywidualny program integracji. Uczy się polskiego i szuka pracy, która pozwoli jej wykorzystać to, co już umie.',
    conditions: [
      'Osoba jest uchodźcą realizującym indywidualny program integracji (art. 1 ust. 2 pkt 7 ustawy).',
      'Do sprawdzenia przez redakcję: zasady dla osób z innymi formami ochrony, w tym z ochroną czasową.',
      noEntitlement,
    ],
    exclusions: [excludedFromCentre],
    steps: [
      step({
        title: 'Indywidualny program integracji',
        actor: 'Powiatowe centrum pomocy rodzinie (PCPR)',
        entityKinds: ['pcpr'],
        description: 'Program określa pomoc w nauce języka, znalezieniu mieszkania i załatwianiu spraw urzędowych.',
        documents: ['indywidualny program integracji'],
        duration: 'określa program',
      }),
      referralToCentre,
      centre,
      step({
        title: 'Praca',
        actor: 'Pracodawca lub przedsiębiorstwo społeczne, z pomocą OWES i PUP',
        entityKinds: ['owes', 'socialEnterprise', 'socialCooperative'],
        description: 'Warto szukać miejsca, w którym ktoś wprowadzi osobę w pracę i pomoże z językiem.',
        documents: ['umowa o pracę'],
        duration: 'bezterminowo',
        outcome: 'zatrudnienie',
      }),
    ],
    outcome: 'Praca, która daje samodzielność, i udział w życiu lokalnej społeczności.',
    chapters: chapters('cis'),
    fits: [
      finderRule(
        ['uchodzca'],
        'Uchodźca w indywidualnym programie integracji może uczestniczyć w zajęciach CIS (art. 1 ust. 2 pkt 7).',
      ),
    ],
    legalBasis: [law('socialEmployment', 'art. 1 ust. 2 pkt 7, art. 3–17'), law('socialEconomy')],
  },
]
