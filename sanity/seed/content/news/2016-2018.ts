import {picture} from '../../write/files.ts'
import {morningOf, ref, slug, type SeedDocument} from '../../write/seed-document.ts'
import {h2, text, ul} from '../../write/text.ts'
import {writtenLater} from './chronicle.ts'

/** Meetings of the years in which the Informator of 2017 came into being. */
export const news2016to2018: SeedDocument[] = [
  {
    _id: 'news-2016-11-04-trzecie-spotkanie-sieciujace',
    _type: 'newsArticle',
    title: 'Trzecie spotkanie sieciujące reintegracyjne podmioty ekonomii społecznej',
    slug: slug('trzecie-spotkanie-sieciujace-reintegracyjne-podmioty-ekonomii-spolecznej'),
    publishedAt: morningOf('2016-11-04'),
    lead: '20 października 2016 r. w Regionalnym Ośrodku Polityki Społecznej w Zielonej Górze po raz trzeci spotkali się przedstawiciele lubuskich podmiotów reintegracyjnych. Rozmawiali o tym, czy uczestnicy zajęć są gotowi podjąć pracę.',
    cover: picture('meeting-table'),
    category: ref('category-spotkania'),
    event: ref('event-2016-10-20-spotkanie-sieciujace'),
    legacyPaths: ['/pl/Aktualnosci/TRZECIE-SPOTKANIE-SIECIUJACE-REINTEGRACYJNE-PODMIOTY-EKONOMII-SPOLECZNEJ'],
    body: text(
      'Spotkanie pod hasłem „Gotowość uczestników zajęć reintegracyjnych na podjęcie zatrudnienia – szanse i zagrożenia” poprowadził Daniel Fąferko. Wzięło w nim udział 15 osób z [centrów](chapter-cis) i [klubów](chapter-kis) integracji społecznej oraz z [warsztatów terapii zajęciowej](chapter-wtz). Formuła warsztatowa sprzyjała wymianie doświadczeń.',
      h2('Co pomaga, a co przeszkadza'),
      'Na początku omówiono przykłady osób, które po zajęciach reintegracyjnych wróciły na rynek pracy. Potem mowa była o najbliższym otoczeniu uczestników. Gdy brakuje w nim więzi społecznych, przygotowanie do pracy jest mniej skuteczne.',
      'Po przerwie uczestnicy pracowali nad ograniczeniami, z którymi mierzą się osoby przygotowujące się do zatrudnienia. Swoimi spostrzeżeniami dzielili się także instruktorzy zawodu, którzy widzą te trudności na co dzień.',
      h2('Gdzie szukać pracy'),
      'W ostatniej części wskazano dziedziny, w których podmioty zatrudnienia reintegracyjnego mogłyby działać na lokalnym rynku:',
      ul('zaniedbane: tereny zielone, parkingi, cmentarze,', 'niedoceniane: opieka nad osobami starszymi.'),
      'Spotkanie miało służyć wymianie wiedzy o reintegracji społeczno-zawodowej, a przez to jej rozwojowi w województwie lubuskim.',
    ),
  },
  {
    _id: 'news-2016-12-15-zaz-szprotawa',
    _type: 'newsArticle',
    title: 'W Szprotawie otwarto pierwszy w regionie zakład aktywności zawodowej',
    slug: slug('w-szprotawie-otwarto-pierwszy-w-regionie-zaklad-aktywnosci-zawodowej'),
    publishedAt: morningOf('2016-12-15'),
    lead: '15 grudnia 2016 r. rozpoczął działalność zakład aktywności zawodowej w Szprotawie. To pierwsza taka placówka w województwie lubuskim.',
    cover: picture('laundry'),
    category: ref('category-podmioty'),
    body: text(
      'Zakład prowadzi pralnię i gastronomię. Pracę znalazło w nim 21 osób z niepełnosprawnościami; wspiera je ośmioosobowa kadra.',
      'Zakład aktywności zawodowej jest pracodawcą: zawiera umowy o pracę, a zarazem prowadzi rehabilitację. Dla części osób to kolejny krok po warsztacie terapii zajęciowej. Kogo może zatrudnić i jak się przygotować do rekrutacji, wyjaśnia rozdział [o zakładach aktywności zawodowej](chapter-zaz).',
      writtenLater(),
    ),
  },
  {
    _id: 'news-2017-10-19-spotkanie-informator',
    _type: 'newsArticle',
    title: 'Pierwsze spotkanie z cyklu „Ścieżki reintegracji społeczno-zawodowej w województwie lubuskim”',
    slug: slug('pierwsze-spotkanie-z-cyklu-sciezki-reintegracji-spoleczno-zawodowej'),
    publishedAt: morningOf('2017-10-19'),
    lead: '11 października 2017 r. w siedzibie Ośrodka Wsparcia Ekonomii Społecznej w Zielonej Górze przedstawiono Informator „Ścieżki reintegracji społeczno-zawodowej w województwie lubuskim”. W spotkaniu wzięło udział 30 osób.',
    cover: picture('open-guide'),
    category: ref('category-spotkania'),
    event: ref('event-2017-10-11-spotkanie-informator'),
    legacyPaths: [
      '/pl/Aktualnosci/I-SPOTKANIE-Z-CYKLU-SCIEZKI-REINTEGRACJI-SPOLECZNO-ZAWODOWEJ-W-WOJEWODZTWIE-LUBUSKIM',
    ],
    body: text(
      'Spotkanie rozpoczęło cykl, którego tematem są ścieżki reintegracji. Miało charakter informacyjno-promocyjny: chodziło o to, by uczestnicy poznali Informator.',
      'Prowadził je Przemysław Kozak, ekspert w dziedzinie ekonomii społecznej i konsultant regionalny w projekcie „Spójna integracja regionalna ekonomii społecznej”, członek Polskiego Stowarzyszenia Trenerów Biznesu oraz Zespołu ds. Małych i Średnich Przedsiębiorstw przy Prezydencie m.st. Warszawy.',
      h2('Jak powstawał Informator'),
      'Uczestników powitał dyrektor Regionalnego Ośrodka Polityki Społecznej Jakub Piosik, który wprowadził ich też w temat. Następnie przedstawicielki zespołu opracowującego Informator opowiedziały o pracach nad nim i pokazały, jak można korzystać ze ścieżek w praktyce.',
      h2('Komu przyniesie korzyść'),
      'Po przerwie był czas na przedstawienie się i pytania. Omówiono mocne strony dokumentu, a potem uczestnicy, podzieleni na grupy, rozmawiali o korzyściach z wdrożenia ścieżek:',
      ul('dla lokalnej społeczności,', 'dla instytucji, które zajmują się reintegracją społeczno-zawodową.'),
      h2('Co dalej'),
      'Na koniec uznano, że ścieżki trzeba sprawdzić w praktyce przynajmniej w dwóch miejscach województwa, aby przekonać się, czy są użyteczne i skuteczne. Uczestników poproszono o zastanowienie się, które powiaty mogłyby wziąć udział w takim teście.',
    ),
  },
  {
    _id: 'news-2018-05-18-ostatnie-spotkanie',
    _type: 'newsArticle',
    title: 'Zakończył się cykl spotkań o ścieżkach reintegracji',
    slug: slug('zakonczyl-sie-cykl-spotkan-o-sciezkach-reintegracji'),
    publishedAt: morningOf('2018-05-18'),
    lead: '18 maja 2018 r. odbyło się szóste, ostatnie spotkanie z cyklu „Ścieżki reintegracji społeczno-zawodowej w województwie lubuskim”. Mówiono o koalicjach podmiotów, bez których trudno o współpracę.',
    cover: picture('circle'),
    category: ref('category-spotkania'),
    event: ref('event-2018-05-18-ostatnie-spotkanie'),
    body: text(
      'Tematem były koalicje podmiotów reintegracyjnych różnego typu jako warunek współpracy. Klub, centrum, warsztat i zakład pomagają innym osobom i innymi sposobami, ale spotykają się na tych samych ścieżkach.',
      h2('Czego nie udało się zrobić'),
      'Ścieżek nie sprawdzono w pełni w praktyce, choć taki był zamiar na początku cyklu.',
      h2('Co zostało'),
      ul(
        'lepsza wiedza o tym, jak działa każdy z podmiotów,',
        'trwałe relacje między ludźmi, którzy je prowadzą,',
        'lepsze planowanie reintegracji.',
      ),
      'Praktyczne wskazówki, jak zbudować lokalną koalicję, są w rozdziale [o współpracy](chapter-wspolpraca).',
      writtenLater(),
    ),
  },
]
