import {callout} from '../write/blocks.ts'
import {dayOf, ref, slug, type SeedDocument} from '../write/seed-document.ts'
import {text} from '../write/text.ts'

const series: SeedDocument[] = [
  {
    _id: 'series-spotkania-sieciujace',
    _type: 'eventSeries',
    title: 'Spotkania sieciujące reintegracyjne podmioty ekonomii społecznej',
    slug: slug('spotkania-sieciujace'),
    description:
      'Spotkania lubuskich klubów i centrów integracji społecznej, warsztatów terapii zajęciowej i zakładów aktywności zawodowej z lat 2016–2017. Służyły wymianie wiedzy i doświadczeń.',
  },
  {
    _id: 'series-sciezki-reintegracji',
    _type: 'eventSeries',
    title: 'Ścieżki reintegracji społeczno-zawodowej w województwie lubuskim',
    slug: slug('sciezki-reintegracji'),
    description:
      'Cykl sześciu spotkań wokół Informatora „Ścieżki reintegracji społeczno-zawodowej w województwie lubuskim”, od 11 października 2017 r. do 18 maja 2018 r. Opisujemy z niego dwa spotkania: pierwsze i ostatnie.',
  },
]

const people: SeedDocument[] = [
  {_id: 'person-daniel-faferko', _type: 'person', name: 'Daniel Fąferko'},
  {
    _id: 'person-przemyslaw-kozak',
    _type: 'person',
    name: 'Przemysław Kozak',
    role: 'ekspert w dziedzinie ekonomii społecznej, konsultant regionalny w projekcie „Spójna integracja regionalna ekonomii społecznej”',
  },
]

/** Meetings, their series and those who led them. Where only the day is known, the meeting starts at midnight. */
export const events: SeedDocument[] = [
  ...series,
  ...people,
  {
    _id: 'event-2016-10-20-spotkanie-sieciujace',
    _type: 'event',
    title: 'Trzecie spotkanie sieciujące reintegracyjne podmioty ekonomii społecznej',
    slug: slug('trzecie-spotkanie-sieciujace'),
    startsAt: dayOf('2016-10-20'),
    venue: 'Regionalny Ośrodek Polityki Społecznej w Zielonej Górze',
    series: ref('series-spotkania-sieciujace'),
    leaders: [ref('person-daniel-faferko')],
    participantCount: 15,
    description: text(
      'Temat: „Gotowość uczestników zajęć reintegracyjnych na podjęcie zatrudnienia – szanse i zagrożenia”.',
    ),
  },
  {
    _id: 'event-2017-10-11-spotkanie-informator',
    _type: 'event',
    title: 'Pierwsze spotkanie z cyklu „Ścieżki reintegracji społeczno-zawodowej”',
    slug: slug('pierwsze-spotkanie-z-cyklu-sciezki'),
    startsAt: dayOf('2017-10-11'),
    venue: 'Ośrodek Wsparcia Ekonomii Społecznej w Zielonej Górze',
    series: ref('series-sciezki-reintegracji'),
    leaders: [ref('person-przemyslaw-kozak')],
    participantCount: 30,
    description: text(
      'Spotkanie informacyjno-promocyjne, na którym przedstawiono Informator „Ścieżki reintegracji społeczno-zawodowej w województwie lubuskim”.',
    ),
  },
  {
    _id: 'event-2018-05-18-ostatnie-spotkanie',
    _type: 'event',
    title: 'Szóste, ostatnie spotkanie z cyklu „Ścieżki reintegracji społeczno-zawodowej”',
    slug: slug('ostatnie-spotkanie-z-cyklu-sciezki'),
    startsAt: dayOf('2018-05-18'),
    series: ref('series-sciezki-reintegracji'),
    description: text('Spotkanie zamykające cykl, poświęcone koalicjom podmiotów reintegracyjnych różnego typu.'),
  },
  {
    _id: 'event-przyklad-spotkanie-sieciujace',
    _type: 'event',
    title: 'Spotkanie sieciujące (przykład)',
    slug: slug('przykladowe-wydarzenie-spotkanie-sieciujace'),
    startsAt: '2026-12-10T09:00:00.000Z',
    endsAt: '2026-12-10T12:00:00.000Z',
    venue: 'Miejsce przykładowe – wydarzenie się nie odbędzie',
    audience: 'pracownicy i kierownicy KIS, CIS, WTZ i ZAZ',
    signUpUntil: '2026-12-03',
    signUp: text(
      'To przykład, więc zgłoszeń nie przyjmujemy. Przy prawdziwym wydarzeniu w tym miejscu jest napisane, do kogo wysłać zgłoszenie i co w nim podać.',
    ),
    description: text(
      callout('note', 'To jest przykład', 'Wydarzenie pokazuje wygląd zapowiedzi w serwisie. Nie jest zaproszeniem.'),
    ),
  },
]
