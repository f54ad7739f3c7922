import {accordion, callout, steps} from '../../write/blocks.ts'
import {picture} from '../../write/files.ts'
import {law} from '../../write/laws.ts'
import {slug, type SeedDocument} from '../../write/seed-document.ts'
import {h2, h3, ol, text, ul} from '../../write/text.ts'

/** Chapter 2: the social integration club. */
export const kis: SeedDocument = {
  _id: 'chapter-kis',
  _type: 'chapter',
  title: 'Klub integracji społecznej (KIS)',
  slug: slug('klub-integracji-spolecznej'),
  entityKinds: ['kis'],
  summary:
    'Zajęcia bez zatrudnienia, w tempie dopasowanym do osoby. Kto może uczestniczyć, jak się zgłosić i dlaczego potrzebny jest kontrakt socjalny.',
  orderRank: '0|200000:',
  body: text(
    'Klub integracji społecznej pomaga wrócić do ludzi i do codziennych spraw. Prowadzi reintegrację społeczną i zawodową w formie zajęć. Uczestnik nie jest pracownikiem klubu: nie podpisuje umowy o pracę i nie dostaje wynagrodzenia.',
    picture('circle'),
    h2('Dla kogo'),
    'Z zajęć mogą korzystać osoby wymienione w art. 1 ust. 2 ustawy o zatrudnieniu socjalnym, które są wykluczone społecznie i ze względu na sytuację życiową nie są w stanie własnym staraniem zaspokoić podstawowych potrzeb. Są to w szczególności:',
    ul(
      'osoby w kryzysie bezdomności, które realizują indywidualny program wychodzenia z bezdomności,',
      'osoby uzależnione od alkoholu,',
      'osoby uzależnione od narkotyków lub innych środków odurzających,',
      'osoby z zaburzeniami psychicznymi,',
      'osoby długotrwale bezrobotne,',
      'osoby zwalniane z zakładów karnych, którym trudno wrócić do swojego środowiska,',
      'uchodźcy realizujący indywidualny program integracji,',
      'osoby z niepełnosprawnościami.',
    ),
    callout(
      'important',
      'Renta nie zamyka drzwi do klubu',
      'Osoba z prawem do renty z tytułu niezdolności do pracy nie może uczestniczyć w zajęciach CIS, ale może korzystać z zajęć klubu. Wynika to z art. 1 ust. 3a ustawy.',
    ),
    h2('Jak się zgłosić'),
    steps(
      'Droga do klubu',
      [
        'Zgłoszenie',
        'Wniosek składa sama osoba albo jej przedstawiciel ustawowy. Zgłosić ją może także pracownik socjalny.',
      ],
      [
        'Kontrakt socjalny',
        'Warunkiem udziału jest realizacja kontraktu socjalnego. Zawiera się go z ośrodkiem pomocy społecznej lub centrum usług społecznych.',
      ],
      ['Ustalenie zajęć', 'Czas i zakres udziału ustala się indywidualnie, razem z osobą, której to dotyczy.'],
      [
        'Kolejny krok',
        'Jeszcze w trakcie zajęć warto zaplanować, co dalej: [CIS](chapter-cis), program urzędu pracy, staż albo [spółdzielnia socjalna](chapter-spoldzielnia-socjalna).',
      ],
    ),
    h2('Co się dzieje w klubie'),
    'Program zależy od prowadzącego i od potrzeb grupy. W klubach spotyka się na przykład:',
    ul(
      'poradnictwo prawne i pomoc w załatwianiu spraw urzędowych,',
      'działania samopomocowe i budowanie więzi z sąsiedztwem,',
      'pomoc w szukaniu pracy,',
      'przygotowanie do staży, robót publicznych i prac społecznie użytecznych.',
    ),
    h3('Dlaczego więzi są ważne'),
    'Na spotkaniu lubuskich podmiotów [w październiku 2016 r.](news-2016-11-04-trzecie-spotkanie-sieciujace) praktycy zwrócili uwagę, że przygotowanie do pracy jest mniej skuteczne, gdy osoba nie ma oparcia w ludziach ze swojego otoczenia. Klub jest miejscem, w którym takie oparcie można odbudować.',
    h2('Przed pierwszym spotkaniem'),
    ol(
      'Zapytaj, czy osoba ma kontrakt socjalny lub czy może go zawrzeć.',
      'Ustal, jakie świadczenia pobiera.',
      'Sprawdź, czy dojedzie na zajęcia i czy ktoś zajmie się w tym czasie dziećmi lub osobą zależną.',
      'Umów się, kto i kiedy zadzwoni po pierwszych zajęciach.',
    ),
    h2('Pytania'),
    accordion(
      [
        'Czy udział jest dobrowolny?',
        'Tak, udział w zajęciach jest dobrowolny. Trzeba jednak pamiętać o kontrakcie socjalnym: jego warunki wiążą obie strony.',
      ],
      [
        'Czy za udział w klubie są pieniądze?',
        'Świadczenie integracyjne jest związane z udziałem w zajęciach [CIS](chapter-cis). Czy klub ma inną pomoc, na przykład zwrot za dojazd, trzeba sprawdzić na miejscu.',
      ],
      [
        'Kto prowadzi kluby?',
        'Między innymi gminy i organizacje pozarządowe. Na koniec 2020 r. w Polsce działało 329 klubów.',
      ],
    ),
    callout(
      'note',
      'Do sprawdzenia przez redakcję',
      'Zasady wpisu klubu do rejestru prowadzonego przez wojewodę oraz aktualna lista klubów w województwie.',
    ),
  ),
  legalBasis: [law('socialEmployment', 'art. 1 ust. 2 i 3a, art. 18')],
  changeNotes: [
    {_type: 'changeNote', date: '2026-11-21', note: 'Dodano najważniejsze punkty i tekst łatwy do czytania (ETR).'},
    {_type: 'changeNote', date: '2026-11-02', note: 'Pierwsza wersja rozdziału w wydaniu przykładowym.'},
  ],
}
