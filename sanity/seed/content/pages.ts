import {callout, contactCard} from '../write/blocks.ts'
import {picture} from '../write/files.ts'
import {slug, type SeedDocument} from '../write/seed-document.ts'
import {h2, h3, text, ul} from '../write/text.ts'

const gap = '[do uzupełnienia przez administratora]'

/** The static pages. */
export const pages: SeedDocument[] = [
  {
    _id: 'page-o-nas',
    _type: 'page',
    title: 'O nas',
    slug: slug('o-nas'),
    lead: 'Regionalny Ośrodek Polityki Społecznej w Zielonej Górze koordynuje w województwie lubuskim ekonomię społeczną i włączenie społeczne.',
    body: text(
      'Ośrodek nie kieruje poszczególnych osób do placówek. Łączy tych, którzy to robią: gminy, powiaty, organizacje pozarządowe, podmioty ekonomii społecznej i ośrodki wsparcia.',
      picture('region'),
      h2('Czym jest ten serwis'),
      'W serwisie są dwie rzeczy: aktualności oraz Informator „Ścieżki reintegracji społeczno-zawodowej”. Informator pomaga odpowiedzieć na pytanie, dokąd skierować osobę, która chce wrócić do życia społecznego i do pracy.',
      h2('Dla kogo piszemy'),
      ul(
        'dla pracowników OPS, CUS, PCPR i PUP,',
        'dla zespołów KIS, CIS, WTZ i ZAZ,',
        'dla organizacji pozarządowych, spółdzielni i przedsiębiorstw społecznych,',
        'dla osób, które szukają wsparcia, i dla ich bliskich.',
      ),
      h2('Jak piszemy'),
      'Staramy się pisać prosto. Skróty wyjaśniamy w słowniczku. Gdy czegoś nie potwierdziliśmy, mówimy o tym wprost. Rysunki w serwisie są nasze.',
    ),
  },
  {
    _id: 'page-kontakt',
    _type: 'page',
    title: 'Kontakt',
    slug: slug('kontakt'),
    lead: 'Adres, telefony i poczta elektroniczna Regionalnego Ośrodka Polityki Społecznej w Zielonej Górze.',
    body: text(
      contactCard({
        name: 'Regionalny Ośrodek Polityki Społecznej w Zielonej Górze',
        description: 'Sekretariat; pokój nr 10, I piętro',
        address: 'al. Niepodległości 36\n65-042 Zielona Góra',
        email: 'sekretariat@rops.lubuskie.pl',
        website: 'https://bip.wrota.lubuskie.pl/rops/',
      }),
      contactCard({
        name: 'Wydział Ekonomii Społecznej',
        address: 'al. Niepodległości 36\n65-042 Zielona Góra',
        phone: '68 323 19 26',
        email: 'sekretariat@rops.lubuskie.pl',
      }),
      'Drugi numer telefonu wydziału: [68 323 19 27](tel:+48683231927).',
      h2('W jakich sprawach pisać'),
      'Napisz lub zadzwoń, jeżeli Twoja sprawa dotyczy:',
      ul(
        'ekonomii społecznej i współpracy podmiotów w regionie,',
        'treści serwisu lub Informatora,',
        'trudności z dostępnością strony.',
      ),
      h2('Gdzie indziej szukać pomocy'),
      'Jeżeli potrzebujesz wsparcia dla siebie lub bliskiej osoby, zacznij od ośrodka pomocy społecznej w swojej gminie. Kto za co odpowiada, wyjaśnia rozdział [o instytucjach](chapter-instytucje-kierujace).',
      callout(
        'note',
        'Dane do potwierdzenia',
        'Dane kontaktowe pochodzą z publicznych źródeł. Przed uruchomieniem serwisu administrator powinien je potwierdzić, a także podać godziny pracy.',
      ),
    ),
  },
  {
    _id: 'page-o-projekcie',
    _type: 'page',
    title: 'O projekcie',
    slug: slug('o-projekcie'),
    lead: '„Efekt Synergii – koordynacja lubuskiego włączenia społecznego”: od 1 lipca 2023 r. do 31 grudnia 2028 r.',
    body: text(
      'Projekt prowadzi Regionalny Ośrodek Polityki Społecznej w Zielonej Górze. Jest współfinansowany z Europejskiego Funduszu Społecznego Plus: Priorytet IV, Działanie 04.13.',
      picture('vineyard'),
      h2('Poprzednie edycje'),
      ul(
        'od grudnia 2015 r. – „Efekt Synergii – koordynacja lubuskiej ekonomii społecznej”,',
        'od 1 stycznia 2019 r. do 28 lutego 2022 r. – druga edycja, w ramach Regionalnego Programu Operacyjnego – Lubuskie 2020.',
      ),
      'W ramach „Efektu Synergii” przygotowano Informator „Ścieżki reintegracji społeczno-zawodowej w województwie lubuskim”, przedstawiony [11 października 2017 r.](news-2017-10-19-spotkanie-informator)',
      h2('Informacje wymagane dla projektów unijnych'),
      ul(
        `cele i planowane rezultaty: ${gap},`,
        `wartość projektu i wkład Unii Europejskiej: ${gap},`,
        `znaki i logotypy: ${gap}.`,
      ),
    ),
  },
  {
    _id: 'page-polityka-prywatnosci',
    _type: 'page',
    title: 'Polityka prywatności',
    slug: slug('polityka-prywatnosci'),
    lead: 'Jakie dane przetwarza serwis, po co i jakie masz prawa. To wersja przykładowa, z oznaczonymi miejscami do uzupełnienia.',
    body: text(
      callout(
        'important',
        'Wersja przykładowa',
        'Przed uruchomieniem serwisu treść musi uzupełnić i zatwierdzić administrator danych.',
      ),
      h2('W skrócie'),
      ul(
        'czytelnicy nie mają kont, a serwis nie zapisuje żadnych plików cookie,',
        'nie śledzimy tego, co czytasz, i nie prowadzimy statystyk odwiedzin poszczególnych osób,',
        'przeglądarka łączy się tylko z tym serwisem: czcionki, obrazy i skrypty nie pochodzą od innych firm,',
        'w przeglądarce zapamiętujemy wyłącznie wybraną wielkość tekstu i kolory.',
      ),
      h2('Administrator danych'),
      'Administratorem danych jest Regionalny Ośrodek Polityki Społecznej w Zielonej Górze, al. Niepodległości 36, 65-042 Zielona Góra, [sekretariat@rops.lubuskie.pl](mailto:sekretariat@rops.lubuskie.pl).',
      h3('Inspektor ochrony danych'),
      `W sprawach swoich danych możesz pisać do inspektora ochrony danych: ${gap}.`,
      h2('Jakie dane i po co'),
      h3('Gdy czytasz serwis'),
      `Serwer może zapisywać w dziennikach adres IP i czas połączenia, aby zapewnić bezpieczeństwo. Okres przechowywania: ${gap}.`,
      h3('Gdy szukasz ścieżki'),
      'Odpowiedzi w wyszukiwarce ścieżek służą tylko do ułożenia wyniku. Serwer ma je w pamięci tylko na czas tej jednej odpowiedzi. Nie zapisujemy ich w bazie ani w dziennikach i nie ma ich w adresie strony. Nie pytamy o imię, nazwisko ani o inne dane, po których można kogoś rozpoznać.',
      h3('Gdy zmieniasz wielkość tekstu lub kolory'),
      'Twój wybór zapisuje przeglądarka na Twoim urządzeniu, w pamięci lokalnej (localStorage). Nie trafia on do nas. Możesz go usunąć w ustawieniach przeglądarki, razem z danymi tej witryny.',
      h3('Gdy zgłaszasz błąd'),
      'W formularzu zgłoszenia podajesz, co jest nie tak, i – jeśli chcesz – adres e-mail. Potrzebujemy tego, aby poprawić treść i ewentualnie Ci odpowiedzieć. Podanie danych jest dobrowolne: zgłoszenie można wysłać bez adresu e-mail.',
      ul(
        'Zgłoszenia widzi tylko redakcja. Nigdy ich nie publikujemy.',
        'Nie zapisujemy przy zgłoszeniu adresu IP. Aby chronić formularz przed programami, przez chwilę liczymy w pamięci serwera zgłoszenia z jednej sieci.',
        'Formularz z błędem trzymamy w pamięci serwera najwyżej pół godziny, żeby nie trzeba było pisać od nowa.',
        `Zgłoszenie usuwamy po jego załatwieniu, nie później niż po roku. Okres do potwierdzenia: ${gap}.`,
      ),
      h3('Gdy piszesz lub dzwonisz'),
      `Dane z korespondencji służą do udzielenia odpowiedzi. Okres przechowywania: ${gap}.`,
      h3('Gdy jesteś na zdjęciu lub w tekście wiadomości'),
      'W wiadomościach mogą pojawiać się imiona i nazwiska oraz zdjęcia osób. Jeżeli chcesz, abyśmy usunęli Twoje dane lub zdjęcie, napisz do nas.',
      h2('Podstawa prawna'),
      `Dane przetwarzamy, aby wykonywać zadania publiczne i obowiązki, które nakładają na nas przepisy: art. 6 ust. 1 lit. c i e RODO. Przepisy szczególne: ${gap}.`,
      h2('Odbiorcy danych'),
      `Podmioty, które pomagają utrzymywać serwis: ${gap}. Nie przekazujemy danych poza Europejski Obszar Gospodarczy. Nie podejmujemy decyzji w sposób zautomatyzowany i nikogo nie profilujemy.`,
      h2('Twoje prawa'),
      'Masz prawo do:',
      ul(
        'dostępu do swoich danych i ich kopii,',
        'sprostowania, a w przypadkach określonych w przepisach – usunięcia danych lub ograniczenia ich przetwarzania,',
        'sprzeciwu, gdy dane przetwarzamy w ramach zadań publicznych,',
        'skargi do Prezesa Urzędu Ochrony Danych Osobowych.',
      ),
    ),
  },
]
