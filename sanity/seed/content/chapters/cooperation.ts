import {accordion, callout, steps, table} from '../../write/blocks.ts'
import {attachment, picture} from '../../write/files.ts'
import {law} from '../../write/laws.ts'
import {slug, type SeedDocument} from '../../write/seed-document.ts'
import {h2, h3, quote, text, ul} from '../../write/text.ts'

/** Chapter 8: how to hand a person over from one institution to the next. */
export const cooperation: SeedDocument = {
  _id: 'chapter-wspolpraca',
  _type: 'chapter',
  title: 'Jak współpracować przy przekazaniu osoby',
  slug: slug('jak-wspolpracowac'),
  summary:
    'Ścieżka najłatwiej urywa się między drzwiami dwóch instytucji. Jak przygotować przekazanie, o czym pamiętać przy danych osobowych i co sprawdzić po miesiącu.',
  orderRank: '0|800000:',
  body: text(
    'Każda instytucja może dobrze wykonać swoją część, a osoba i tak zgubi się po drodze. Ten rozdział zbiera proste zasady, które pomagają doprowadzić ją do następnych drzwi. Nie są to przepisy, lecz wskazówki organizacyjne.',
    picture('bridge'),
    h2('Trzy strony przekazania'),
    quote('Przekazujemy osobę, a nie pismo.'),
    'W przekazaniu biorą udział trzy strony: instytucja, która kieruje, instytucja, która przyjmuje, i sama osoba. Przekazanie jest udane, gdy wszystkie wiedzą to samo: kiedy, do kogo i po co idzie osoba oraz co będzie, jeśli nie przyjdzie.',
    h2('Przekazanie krok po kroku'),
    steps(
      'Od decyzji do pierwszego dnia',
      ['Decyzja osoby', 'Wyjaśnij, co ją czeka. Zapytaj, czego się obawia. Bez jej zgody nie ma dobrego początku.'],
      ['Telefon', 'Zadzwoń do miejsca, które ma przyjąć osobę. Zapytaj o termin, dokumenty i o to, kto będzie czekał.'],
      ['Dokumenty', 'Zbierz tylko te, które są potrzebne. Resztę zostaw u siebie.'],
      ['Wspólna rozmowa', 'Jeżeli to możliwe, spotkajcie się we troje: osoba, kierujący i przyjmujący.'],
      ['Pierwszy dzień', 'Upewnij się, że osoba dotarła. Jeśli nie – zadzwoń jeszcze tego samego dnia.'],
      ['Po miesiącu', 'Krótka rozmowa: co działa, co nie działa, kto co zrobi.'],
    ),
    h2('Kogo zaprosić do stołu'),
    table(
      'Partnerzy przy najczęstszych przejściach',
      ['Przejście', 'Kieruje', 'Przyjmuje', 'Warto zaprosić'],
      ['OPS do KIS', 'pracownik socjalny', 'animator klubu', 'rodzinę, kuratora'],
      ['KIS do CIS', 'pracownik socjalny', 'kierownik centrum', 'animatora klubu, PUP'],
      ['CIS do pracy', 'centrum', 'pracodawca lub przedsiębiorstwo społeczne', 'OWES, PUP'],
      ['WTZ do ZAZ', 'warsztat', 'zakład', 'PCPR, rodzinę'],
    ),
    h2('Lokalna koalicja'),
    'W cyklu spotkań o ścieżkach z lat 2017–2018 mówiono o koalicjach podmiotów różnego typu jako o warunku współpracy. Klub, centrum, warsztat i zakład, które się znają, planują reintegrację lepiej, niż gdyby każde działało osobno. O zakończeniu cyklu piszemy w [wiadomości z maja 2018 r.](news-2018-05-18-ostatnie-spotkanie)',
    h3('Jak zacząć'),
    ul(
      'Zaproś na jedno spotkanie po jednej osobie z każdej instytucji w powiecie.',
      'Omówcie jedną wymyśloną historię, a nie prawdziwą sprawę.',
      'Spiszcie, w którym miejscu osoba mogłaby się zgubić.',
      'Wybierzcie jedno przejście i poprawcie je w ciągu kwartału.',
    ),
    h2('Dane osobowe'),
    callout(
      'important',
      'Tyle danych, ile trzeba',
      'Przekazuj tylko informacje niezbędne do kolejnego kroku i tylko na podstawie przepisu albo zgody. Zanim przekażesz dane o zdrowiu, uzależnieniu lub karalności, porozmawiaj ze swoim inspektorem ochrony danych.',
    ),
    h2('Lista pytań na spotkanie'),
    'Lista pomaga poprowadzić pierwszą rozmowę przy przekazaniu. Można ją wydrukować i zaznaczać to, co już ustalono.',
    attachment('lista-pytan.txt', 'Lista pytań na spotkanie przy przekazaniu'),
    h2('Pytania'),
    accordion(
      [
        'Co zrobić, gdy osoba rezygnuje po tygodniu?',
        'Zapytaj dlaczego, zanim zamkniesz sprawę. Często przeszkodą jest dojazd, opieka nad dzieckiem albo nieporozumienie pierwszego dnia.',
      ],
      [
        'Kto odpowiada za osobę w trakcie przejścia?',
        'Najlepiej ustalić to wprost i zapisać. Dopóki osoba nie dotrze na miejsce, pomaga jej ten, kto kieruje.',
      ],
    ),
  ),
  legalBasis: [law('socialEmployment', 'art. 3–18'), law('socialEconomy')],
  changeNotes: [{_type: 'changeNote', date: '2026-11-02', note: 'Pierwsza wersja rozdziału w wydaniu przykładowym.'}],
}
