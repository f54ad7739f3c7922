import {ref, slug, type SeedDocument} from '../write/seed-document.ts'
import {text, ul} from '../write/text.ts'

/** The singletons of „Ustawienia” and the sample alert. */
export const settings: SeedDocument[] = [
  {
    _id: 'siteSettings',
    _type: 'siteSettings',
    title: 'Ścieżki reintegracji',
    description:
      'Aktualności i Informator o tym, jak w województwie lubuskim wraca się do życia społecznego i do pracy: gdzie zacząć, kto kieruje, jakie dokumenty przygotować.',
    organization: 'Regionalny Ośrodek Polityki Społecznej w Zielonej Górze',
    address: 'al. Niepodległości 36\n65-042 Zielona Góra',
    phone: '68 323 19 26',
    email: 'sekretariat@rops.lubuskie.pl',
    bipUrl: 'https://bip.wrota.lubuskie.pl/rops/',
    // The signs themselves are official files, which only the institution has.
    funding: {
      projectTitle: 'Efekt Synergii – koordynacja lubuskiego włączenia społecznego',
      page: ref('page-o-projekcie'),
    },
    navigation: [
      {_type: 'navigationLink', label: 'Znajdź ścieżkę', path: '/sciezki/znajdz'},
      {_type: 'navigationLink', label: 'Informator', target: ref('guide')},
      {_type: 'navigationLink', label: 'Ścieżki', path: '/sciezki'},
      {_type: 'navigationLink', label: 'Podmioty', path: '/podmioty'},
      {_type: 'navigationLink', label: 'Aktualności', path: '/aktualnosci'},
      {_type: 'navigationLink', label: 'Wydarzenia', path: '/wydarzenia'},
      {_type: 'navigationLink', label: 'Słowniczek', path: '/slownik'},
    ],
    footerLinks: [
      {_type: 'navigationLink', label: 'Kontakt', target: ref('page-kontakt')},
      {_type: 'navigationLink', label: 'O nas', target: ref('page-o-nas')},
      {_type: 'navigationLink', label: 'O projekcie', target: ref('page-o-projekcie')},
      {_type: 'navigationLink', label: 'Polityka prywatności', target: ref('page-polityka-prywatnosci')},
      {_type: 'navigationLink', label: 'Deklaracja dostępności', path: '/deklaracja-dostepnosci'},
    ],
  },
  {
    _id: 'homePage',
    _type: 'homePage',
    heading: 'Dokąd skierować osobę, która chce wrócić do pracy?',
    lead: 'Odpowiedz na kilka pytań o jej sytuację. Zobaczysz pasujące ścieżki, miejsca w powiecie i kartę do druku.',
    featured: [
      ref('pathway-od-klubu-do-zatrudnienia'),
      ref('pathway-warsztat-i-zaklad-aktywnosci'),
      ref('chapter-instytucje-kierujace'),
      ref('chapter-wspolpraca'),
    ],
  },
  {
    _id: 'accessibilityStatement',
    _type: 'accessibilityStatement',
    entityName: 'Regionalny Ośrodek Polityki Społecznej w Zielonej Górze',
    websiteName: 'Ścieżki reintegracji (wersja przykładowa)',
    publishedAt: '2026-11-02',
    updatedAt: '2026-11-20',
    status: 'partial',
    nonCompliantContent: text(
      'To jest deklaracja przykładowa. Przed publikacją serwisu trzeba ją sporządzić na nowo, na podstawie rzeczywistego badania.',
      ul(
        'Pliki PDF z Informatorem mają znaczniki, nagłówki tabel i opisy rysunków, ale nie przeszły badania zgodności z normą PDF/UA. Tę samą treść można czytać na stronach serwisu.',
        'Tekstów łatwych do czytania (ETR) nie sprawdziły jeszcze osoby, dla których powstały.',
        'Serwis nie został jeszcze zbadany z udziałem osób, które na co dzień korzystają z czytników ekranu, powiększenia lub samej klawiatury. Do czasu badania nie możemy potwierdzić pełnej zgodności.',
      ),
    ),
    preparedAt: '2026-11-02',
    reviewedAt: '2026-11-20',
    method: 'selfAssessment',
    features: text(
      ul(
        'Na początku każdej strony jest odsyłacz, który przenosi od razu do treści.',
        'Wszystko, co czytelnik robi w serwisie, da się zrobić samą klawiaturą i bez włączonej obsługi skryptów.',
        'Strony można powiększać w przeglądarce: układ dopasowuje się do szerokości ekranu.',
        'Kolory dopasowują się do ustawień systemu: jasnych, ciemnych lub o wysokim kontraście.',
        'Nad nagłówkiem każdej strony, pod napisem „Tekst i kontrast”, można powiększyć tekst i wybrać wysoki kontrast.',
        'Rozdziały i ścieżki mają wygląd przygotowany do druku.',
        'Ograniczenie: niektóre tabele w Informatorze mają kilka kolumn. Na małym ekranie trzeba je przewijać w poziomie.',
      ),
    ),
    contactName: 'Wydział Ekonomii Społecznej Regionalnego Ośrodka Polityki Społecznej w Zielonej Górze',
    email: 'sekretariat@rops.lubuskie.pl',
    phone: '68 323 19 26',
    architecture: text(
      'Siedziba: al. Niepodległości 36, 65-042 Zielona Góra. Biuro mieści się na I piętrze, w pokoju nr 10.',
      'Opis wejścia, wind, toalet, miejsc parkingowych oraz zasad wstępu z psem asystującym: [do uzupełnienia przez administratora].',
    ),
    communication: text(
      'Z ośrodkiem można się skontaktować telefonicznie, pocztą elektroniczną, listownie i osobiście.',
      'Tłumacz polskiego języka migowego online: w serwisie przykładowym ta usługa nie jest dostępna. Informacja o tłumaczu na miejscu: [do uzupełnienia przez administratora].',
      'Dwa rozdziały Informatora mają tekst łatwy do czytania. Nie sprawdziły go jeszcze osoby, dla których powstał. Nagrania w polskim języku migowym jeszcze nie przygotowano.',
    ),
  },
  {
    _id: 'alert-przyklad',
    _type: 'alert',
    title: 'Przykładowy komunikat',
    severity: 'information',
    text: 'Tak wygląda komunikat nad treścią strony. Ten jest przykładem: jego termin już minął, więc czytelnicy go nie widzą.',
    startsAt: '2026-11-02T07:00:00.000Z',
    endsAt: '2026-11-06T15:00:00.000Z',
  },
]

/** The guide itself; its chapters stand in `chapters/`. */
export const guide: SeedDocument = {
  _id: 'guide',
  _type: 'guide',
  title: 'Informator „Ścieżki reintegracji społeczno-zawodowej w województwie lubuskim”',
  slug: slug('informator'),
  edition: 'Wydanie przykładowe 2026',
  legalStatusDate: '2026-01-31',
  team: ['Zespół redakcyjny wydania przykładowego'],
  introduction: text(
    'Informator jest dla osób, które pomagają innym wrócić do życia społecznego i do pracy: pracowników socjalnych, doradców, instruktorów i kierowników podmiotów reintegracyjnych. Przyda się też każdemu, kto szuka takiej pomocy dla siebie lub bliskiej osoby.',
    '**To jest wydanie przykładowe.** Napisano je na nowo, aby pokazać, jak może działać Informator w tym serwisie. Nie jest to Informator z 2017 r. ani jego wznowienie: tamtego tekstu tu nie ma.',
    'Stan prawny podajemy na dzień oznaczony przy wydaniu. Informacje, których nie udało się potwierdzić w publicznie dostępnym źródle, są w rozdziałach wyraźnie oznaczone jako „do sprawdzenia”. Przy aktach prawnych podajemy tekst, z którego korzystaliśmy; mógł już zostać ogłoszony nowszy. Przed podjęciem decyzji sprawdź obowiązujący przepis i zapytaj właściwą instytucję.',
  ),
}
