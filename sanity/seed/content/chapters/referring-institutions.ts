import {callout, contactCard, table} from '../../write/blocks.ts'
import {picture} from '../../write/files.ts'
import {law} from '../../write/laws.ts'
import {slug, type SeedDocument} from '../../write/seed-document.ts'
import {h2, h3, text, ul} from '../../write/text.ts'

/** Chapter 7: the institutions that refer, advise and decide. */
export const referringInstitutions: SeedDocument = {
  _id: 'chapter-instytucje-kierujace',
  _type: 'chapter',
  title: 'Instytucje, które kierują i pomagają',
  slug: slug('instytucje-kierujace'),
  entityKinds: ['ops', 'pcpr', 'pup', 'owes'],
  summary:
    'Ośrodek pomocy społecznej, centrum usług społecznych, PCPR, urząd pracy, zespół orzekania i OWES: która instytucja co załatwia i o co ją zapytać.',
  orderRank: '0|700000:',
  body: text(
    'Jedna osoba często ma sprawy w kilku instytucjach naraz. Ten rozdział pokazuje, która odpowiada za dany krok na ścieżce.',
    picture('doorway'),
    h2('Kto za co odpowiada'),
    table(
      'Instytucje i ich rola na ścieżce',
      ['Instytucja', 'Rola', 'O co zapytać'],
      [
        'OPS lub CUS',
        'kontrakt socjalny, wywiad i opinia, skierowanie do CIS, program wychodzenia z bezdomności',
        'Czy osoba ma pracownika socjalnego i kontrakt?',
      ],
      [
        'PCPR',
        'uzgodnienie przyjęcia do WTZ, indywidualny program integracji uchodźcy',
        'Gdzie jest wolne miejsce w WTZ?',
      ],
      [
        'PUP',
        'rejestracja, skierowanie osoby długotrwale bezrobotnej do CIS, staże i prace',
        'Od kiedy osoba jest zarejestrowana i czy ma prawo do zasiłku?',
      ],
      [
        'Powiatowy zespół do spraw orzekania',
        'orzeczenie o niepełnosprawności lub o jej stopniu, wskazania',
        'Czy w orzeczeniu jest wskazanie do terapii zajęciowej?',
      ],
      [
        'OWES',
        'doradztwo dla podmiotów ekonomii społecznej, pomoc w tworzeniu miejsc pracy',
        'Kto w okolicy szuka pracowników?',
      ],
      [
        'ROPS',
        'koordynacja ekonomii społecznej i włączenia społecznego w regionie',
        'Kto jeszcze zajmuje się tym tematem?',
      ],
    ),
    h2('Ośrodek pomocy społecznej i centrum usług społecznych'),
    'Ośrodek pomocy społecznej (OPS) działa w gminie; w miastach bywa nazywany miejskim (MOPS), a w gminach wiejskich – gminnym (GOPS). Część gmin zamiast ośrodka ma centrum usług społecznych (CUS). Tutaj często zaczyna się ścieżka, bo pracownik socjalny:',
    ul(
      'zna sytuację osoby i rodziny,',
      'zawiera kontrakt socjalny, potrzebny do udziału w [klubie](chapter-kis),',
      'wydaje opinię i kieruje do [centrum](chapter-cis).',
    ),
    h2('Powiatowe centrum pomocy rodzinie'),
    'PCPR działa w powiecie. Uzgadnia przyjęcia do [warsztatów terapii zajęciowej](chapter-wtz) i prowadzi indywidualne programy integracji uchodźców.',
    h2('Powiatowy urząd pracy'),
    'PUP rejestruje osoby bezrobotne i poszukujące pracy. Osobę długotrwale bezrobotną może skierować do CIS, zawiadamiając ośrodek pomocy społecznej. Z Funduszu Pracy zwraca centrum koszt świadczeń integracyjnych.',
    callout(
      'important',
      'Przepisy o rynku pracy zmieniły się w 2025 r.',
      'Od 1 czerwca 2025 r. obowiązuje ustawa o rynku pracy i służbach zatrudnienia. Zastąpiła ustawę z 2004 r. o promocji zatrudnienia, na którą wciąż powołuje się wiele formularzy i poradników.',
    ),
    h2('Powiatowy zespół do spraw orzekania o niepełnosprawności'),
    'Zespół wydaje orzeczenia i określa w nich wskazania. Dla ścieżki najważniejsze są dwie rzeczy: stopień niepełnosprawności i wskazanie do terapii zajęciowej.',
    h2('Ośrodki wsparcia ekonomii społecznej'),
    'W województwie działają dwa ośrodki. Podział powiatów podajemy według publikacji z 2015 r.; warto go potwierdzić w ośrodku.',
    h3('Subregion gorzowski'),
    'Powiaty gorzowski, międzyrzecki, słubicki, strzelecko-drezdenecki i sulęciński oraz miasto Gorzów Wielkopolski.',
    h3('Subregion zielonogórski'),
    'Powiaty krośnieński, nowosolski, świebodziński, wschowski, zielonogórski, żagański i żarski oraz miasto Zielona Góra.',
    h2('Regionalny Ośrodek Polityki Społecznej'),
    'ROPS nie kieruje poszczególnych osób do KIS, CIS czy WTZ. Zbiera wiedzę, łączy podmioty i koordynuje działania w całym województwie.',
    contactCard({
      name: 'Regionalny Ośrodek Polityki Społecznej w Zielonej Górze',
      description: 'Wydział Ekonomii Społecznej',
      address: 'al. Niepodległości 36\n65-042 Zielona Góra',
      phone: '68 323 19 26',
      email: 'sekretariat@rops.lubuskie.pl',
      website: 'https://bip.wrota.lubuskie.pl/rops/',
    }),
  ),
  legalBasis: [
    law('socialEmployment', 'art. 3–18'),
    law('rehabilitation', 'art. 10a–10f'),
    law('labourMarket'),
    law('socialEconomy'),
  ],
  changeNotes: [
    {
      _type: 'changeNote',
      date: '2026-11-09',
      note: 'Dodano informację o ustawie o rynku pracy i służbach zatrudnienia.',
    },
    {_type: 'changeNote', date: '2026-11-02', note: 'Pierwsza wersja rozdziału w wydaniu przykładowym.'},
  ],
}
