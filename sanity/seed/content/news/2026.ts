import {accordion, callout, contactCard, gallery, steps, table, video} from '../../write/blocks.ts'
import {attachment, picture} from '../../write/files.ts'
import {morningOf, ref, slug, type SeedDocument} from '../../write/seed-document.ts'
import {h2, h3, ol, quote, text, ul} from '../../write/text.ts'

const sample = () =>
  callout(
    'important',
    'To jest wiadomość przykładowa',
    'Pokazuje, jak wygląda wiadomość w serwisie. Nie opisuje prawdziwego naboru, spotkania ani terminu.',
  )

/** Items that are plainly samples; together they show every block an editor can use. */
export const news2026: SeedDocument[] = [
  {
    _id: 'news-2026-09-14-przyklad-spotkanie',
    _type: 'newsArticle',
    title: 'Zaproszenie na spotkanie sieciujące (przykład)',
    slug: slug('przykladowa-wiadomosc-zaproszenie-na-spotkanie-sieciujace'),
    publishedAt: morningOf('2026-09-14'),
    lead: 'Przykład zaproszenia: najpierw najważniejsze – dla kogo, kiedy i jak się zgłosić – a dopiero potem program.',
    cover: picture('vineyard'),
    category: ref('category-przyklady'),
    event: ref('event-przyklad-spotkanie-sieciujace'),
    body: text(
      sample(),
      h2('Program'),
      table(
        'Program przykładowego spotkania',
        ['Godzina', 'Temat'],
        ['10:00', 'Powitanie i przedstawienie się uczestników'],
        ['10:30', 'Praca w grupach: gdzie urywają się ścieżki'],
        ['12:00', 'Przerwa'],
        ['12:30', 'Podsumowanie i podział zadań'],
      ),
      h2('Jak się zgłosić'),
      ol(
        'Napisz, jaką instytucję reprezentujesz i ile osób przyjedzie.',
        'Zgłoś potrzeby związane z dostępnością, na przykład tłumacza języka migowego.',
        'Poczekaj na potwierdzenie.',
      ),
      h2('Kontakt'),
      contactCard({
        name: 'Wydział Ekonomii Społecznej',
        address: 'al. Niepodległości 36\n65-042 Zielona Góra',
        phone: '68 323 19 27',
        email: 'sekretariat@rops.lubuskie.pl',
      }),
    ),
  },
  {
    _id: 'news-2026-10-05-przyklad-dane-podmiotu',
    _type: 'newsArticle',
    title: 'Jak zgłosić zmianę danych podmiotu (przykład)',
    slug: slug('przykladowa-wiadomosc-jak-zglosic-zmiane-danych-podmiotu'),
    publishedAt: morningOf('2026-10-05'),
    lead: 'Wykaz podmiotów pomaga tylko wtedy, gdy dane są aktualne. Przykład krótkiej instrukcji dla podmiotów, które chcą poprawić swoje dane.',
    cover: picture('garden'),
    category: ref('category-przyklady'),
    body: text(
      sample(),
      steps(
        'Trzy kroki',
        ['Sprawdź wpis', 'Otwórz wykaz podmiotów i porównaj dane z aktualnymi.'],
        ['Napisz', 'Podaj nazwę podmiotu, co się zmieniło i od kiedy.'],
        ['Potwierdź', 'Redakcja odpowie i wpisze datę sprawdzenia. Dopiero wtedy dane pojawią się w serwisie.'],
      ),
      h2('Pytania'),
      accordion(
        [
          'Dlaczego przy podmiotach nie ma telefonów?',
          'W wersji przykładowej celowo ich nie podajemy. Pojawią się, gdy potwierdzi je sam podmiot.',
        ],
        ['Kto może zgłosić zmianę?', 'Podmiot albo instytucja, która z nim współpracuje.'],
      ),
    ),
  },
  {
    _id: 'news-2026-11-02-wydanie-przykladowe',
    _type: 'newsArticle',
    title: 'Nowe wydanie Informatora w serwisie (przykład)',
    slug: slug('przykladowa-wiadomosc-nowe-wydanie-informatora'),
    publishedAt: morningOf('2026-11-02'),
    lead: 'W serwisie jest wydanie przykładowe Informatora: osiem rozdziałów, osiem ścieżek i słowniczek. Napisano je na nowo i nie jest to Informator z 2017 r.',
    cover: picture('path-through-hills'),
    category: ref('category-przyklady'),
    attachments: [
      attachment('karta-porownawcza.csv', 'Karta porównawcza podmiotów'),
      attachment('lista-pytan.txt', 'Lista pytań na spotkanie przy przekazaniu'),
    ],
    body: text(
      sample(),
      h2('Co znajdziesz w wydaniu'),
      ul(
        'rozdziały o [klubach](chapter-kis), [centrach](chapter-cis), [warsztatach](chapter-wtz) i [zakładach](chapter-zaz),',
        'opis [instytucji, które kierują](chapter-instytucje-kierujace),',
        'ścieżki według sytuacji osoby, na przykład [po długim bezrobociu](pathway-po-dlugim-bezrobociu).',
      ),
      picture('open-guide', 'Każdy rozdział ma własny adres, podstawę prawną i listę zmian.'),
      gallery(
        'Podmioty na rysunkach',
        picture('workshop', 'Warsztat'),
        picture('kitchen', 'Kuchnia'),
        picture('laundry', 'Pralnia'),
        picture('garden', 'Ogród'),
      ),
      h2('Jak je czytać'),
      h3('Stan prawny'),
      'Każde wydanie ma datę stanu prawnego. Informacje niepotwierdzone oznaczamy słowami „do sprawdzenia”.',
      video({
        title: 'Jak korzystać z Informatora (film przykładowy)',
        url: 'https://sciezki.example/film',
        poster: picture('path-through-hills'),
        duration: '2:30',
        captions: true,
        transcript: text(
          'Tego filmu nie ma: odnośnik pokazuje tylko, jak w serwisie wygląda zapowiedź filmu i jego tekst.',
        ),
      }),
      quote('Lepiej zostawić puste miejsce niż podać numer, pod którym nikt nie odbierze.'),
    ),
  },
  {
    _id: 'news-2026-11-16-przyklad-zmiana-w-rozdziale',
    _type: 'newsArticle',
    title: 'Zmiana w rozdziale o CIS (przykład)',
    slug: slug('przykladowa-wiadomosc-zmiana-w-rozdziale-o-cis'),
    publishedAt: morningOf('2026-11-16'),
    lead: 'Przykład krótkiej wiadomości bez zdjęcia: co zmieniono w Informatorze i dlaczego.',
    category: ref('category-przyklady'),
    body: text(
      sample(),
      'W tabeli świadczeń rozdzielono rentę socjalną i rentę z tytułu niezdolności do pracy. Te nazwy łatwo pomylić, a skutek jest odwrotny: pierwsza nie wyłącza udziału w zajęciach centrum, druga wyłącza. Zobacz rozdział [o centrach integracji społecznej](chapter-cis).',
    ),
  },
]
