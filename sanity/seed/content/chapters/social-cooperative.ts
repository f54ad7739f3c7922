import {accordion, callout, steps} from '../../write/blocks.ts'
import {picture} from '../../write/files.ts'
import {law} from '../../write/laws.ts'
import {slug, type SeedDocument} from '../../write/seed-document.ts'
import {h2, h3, text, ul} from '../../write/text.ts'

/** Chapter 6: the social cooperative and the social enterprise. */
export const socialCooperative: SeedDocument = {
  _id: 'chapter-spoldzielnia-socjalna',
  _type: 'chapter',
  title: 'Spółdzielnia socjalna i przedsiębiorstwo społeczne',
  slug: slug('spoldzielnia-socjalna-i-przedsiebiorstwo-spoleczne'),
  entityKinds: ['socialCooperative', 'socialEnterprise'],
  summary:
    'Miejsca pracy, które łączą działalność gospodarczą z reintegracją. Czym jest podmiot ekonomii społecznej, a czym przedsiębiorstwo społeczne, i w czym pomaga OWES.',
  orderRank: '0|600000:',
  body: text(
    'Na końcu wielu ścieżek jest praca w miejscu, w którym liczy się nie tylko zysk. Takim miejscem może być spółdzielnia socjalna albo inne przedsiębiorstwo społeczne: prowadzi działalność, zatrudnia i jednocześnie pomaga pracownikom odzyskać samodzielność.',
    picture('kitchen'),
    h2('Trzy pojęcia'),
    h3('Podmiot ekonomii społecznej (PES)'),
    'To szeroka grupa. Ustawa o ekonomii społecznej zalicza do niej między innymi:',
    ul(
      'spółdzielnie socjalne i spółdzielnie pracy,',
      'warsztaty terapii zajęciowej i zakłady aktywności zawodowej,',
      'centra i kluby integracji społecznej,',
      'koła gospodyń wiejskich,',
      'organizacje pozarządowe, z wyjątkami wymienionymi w ustawie.',
    ),
    h3('Przedsiębiorstwo społeczne (PS)'),
    'To podmiot ekonomii społecznej, który uzyskał taki status od wojewody. Prowadzi działalność gospodarczą lub inną odpłatną, zatrudnia osoby zagrożone wykluczeniem i proponuje im indywidualny plan reintegracyjny.',
    h3('Spółdzielnia socjalna'),
    'To przedsiębiorstwo oparte na osobistej pracy członków i pracowników. Działa na rzecz ich reintegracji społecznej i zawodowej: pomaga uczestniczyć w życiu lokalnej społeczności oraz odzyskać i utrzymać zdolność do samodzielnej pracy. Działania reintegracyjne nie są częścią jej działalności gospodarczej.',
    h2('Kto może tam znaleźć pracę'),
    'Wśród osób zagrożonych wykluczeniem społecznym ustawa wymienia między innymi:',
    ul(
      'osoby bezrobotne, zwłaszcza długotrwale, i poszukujące pracy,',
      'osoby z niepełnosprawnościami i osoby z zaburzeniami psychicznymi,',
      'absolwentów centrów i klubów integracji społecznej,',
      'osoby opuszczające pieczę zastępczą lub zakłady karne,',
      'osoby starsze,',
      'uchodźców,',
      'osoby w kryzysie bezdomności.',
    ),
    h2('Dwa sposoby dojścia'),
    steps(
      'Praca w istniejącym przedsiębiorstwie',
      ['Rozpoznanie', 'Doradca ustala z osobą, co umie, co lubi i jakiego dnia pracy potrzebuje.'],
      [
        'Kontakt',
        'Ośrodek wsparcia ekonomii społecznej (OWES) pomaga znaleźć przedsiębiorstwo, które szuka pracownika.',
      ],
      ['Zatrudnienie', 'Pracodawca zawiera umowę i proponuje indywidualny plan reintegracyjny.'],
      [
        'Pierwsze miesiące',
        'Podmiot, z którego osoba przyszła, pozostaje w kontakcie. To czas, w którym wsparcie bywa szczególnie potrzebne.',
      ],
    ),
    steps(
      'Założenie spółdzielni',
      ['Pomysł i grupa', 'Kilka osób lub podmiotów chce działać razem i wie, kto będzie klientem.'],
      [
        'Doradztwo OWES',
        'Ośrodek pomaga przygotować plan działalności i dokumenty oraz sprawdzić możliwość dofinansowania.',
      ],
      ['Rejestracja', 'Spółdzielnia zostaje wpisana do Krajowego Rejestru Sądowego.'],
      ['Status', 'Po spełnieniu warunków można wystąpić do wojewody o status przedsiębiorstwa społecznego.'],
    ),
    h2('Nisze warte uwagi'),
    'Już [w 2016 r.](news-2016-11-04-trzecie-spotkanie-sieciujace) lubuskie podmioty wskazywały dziedziny zaniedbane lub niedoceniane, w których mogłyby działać: zieleń, parkingi, cmentarze, opiekę nad osobami starszymi. Warto sprawdzić, kto zajmuje się nimi w Twojej gminie.',
    h2('Pytania'),
    accordion(
      [
        'Czy każda spółdzielnia socjalna jest przedsiębiorstwem społecznym?',
        'Nie zawsze. Status przedsiębiorstwa społecznego nadaje wojewoda na wniosek podmiotu, który spełnia warunki ustawy.',
      ],
      [
        'Kto pomaga założyć spółdzielnię?',
        'Ośrodek wsparcia ekonomii społecznej. W województwie działają dwa; opisuje je rozdział [o instytucjach](chapter-instytucje-kierujace).',
      ],
    ),
    callout(
      'legalBasis',
      '',
      'Ustawa o spółdzielniach socjalnych określa zasady zakładania i działania spółdzielni, a ustawa o ekonomii społecznej – status przedsiębiorstwa społecznego. Druga z nich obowiązuje od 30 października 2022 r.',
    ),
  ),
  legalBasis: [law('socialCooperatives', 'art. 1–2'), law('socialEconomy', 'art. 2')],
  changeNotes: [{_type: 'changeNote', date: '2026-11-02', note: 'Pierwsza wersja rozdziału w wydaniu przykładowym.'}],
}
