import {picture} from '../../write/files.ts'
import {type Part, text, ul} from '../../write/text.ts'

const part = (heading: string, ...lines: Part[]) => ({_type: 'easyReadPart', heading, text: text(...lines)})

/**
 * The sample easy-to-read texts, by the chapters' `_id`. A sentence in each line, usual words, hard words explained at
 * once. Nobody whom they are for has checked them, so `checkedBy` is left empty and the page says so.
 */
export const easyRead: Record<string, {parts: object[]}> = {
  'chapter-kis': {
    parts: [
      {
        ...part(
          'Co to jest KIS?',
          'KIS to skrót.',
          'Ten skrót znaczy: klub integracji społecznej.',
          'Integracja to bycie razem z innymi ludźmi.',
          'W klubie są zajęcia.',
          'Na zajęciach spotykasz innych ludzi.',
          'Na zajęciach uczysz się różnych rzeczy.',
          'Klub to nie jest praca.',
          'W klubie nie zarabiasz.',
        ),
        picture: picture('circle'),
      },
      part(
        'Dla kogo jest klub?',
        'Klub jest dla osób, które mają trudną sytuację.',
        'Na przykład dla osób, które:',
        ul(
          'nie mają domu,',
          'długo nie mają pracy,',
          'są uzależnione od alkoholu albo narkotyków,',
          'mają zaburzenia psychiczne,',
          'wychodzą z więzienia,',
          'są uchodźcami,',
          'mają niepełnosprawność.',
        ),
        'Uchodźca to osoba, która uciekła ze swojego kraju przed niebezpieczeństwem.',
        'Masz rentę z tytułu niezdolności do pracy?',
        'Możesz chodzić do klubu.',
        'Masz emeryturę albo zasiłek dla bezrobotnych?',
        'Wtedy nie możesz chodzić do klubu.',
      ),
      {
        ...part(
          'Jak się zapisać?',
          'Możesz zgłosić się sam albo sama.',
          'Może Cię też zgłosić pracownik socjalny.',
          'Pracownik socjalny to osoba, która pomaga ludziom w trudnej sytuacji.',
          'Pracuje w ośrodku pomocy społecznej.',
          'Potem podpisujesz kontrakt socjalny.',
          'Kontrakt socjalny to umowa.',
          'W umowie jest napisane, co robisz Ty.',
          'Jest też napisane, co robi pracownik socjalny.',
          'Nikt nie może Cię zmusić do udziału w klubie.',
          'To Ty decydujesz.',
        ),
        picture: picture('conversation'),
      },
      part(
        'Co się robi w klubie?',
        'W każdym klubie jest trochę inaczej.',
        'W klubie możesz na przykład:',
        ul(
          'dostać pomoc w sprawach urzędowych,',
          'poznać ludzi ze swojej okolicy,',
          'szukać pracy z czyjąś pomocą,',
          'przygotować się do stażu.',
        ),
        'Staż to nauka pracy w prawdziwym miejscu pracy.',
      ),
      part(
        'Co będzie potem?',
        'Zajęcia w klubie kiedyś się skończą.',
        'Potem możesz pójść do CIS.',
        'CIS to centrum integracji społecznej.',
        'Przeczytaj o tym [w rozdziale o CIS](chapter-cis).',
        'Możesz też zacząć staż albo pracę.',
        'Porozmawiaj o tym z osobą, która prowadzi zajęcia.',
      ),
    ],
  },
  'chapter-cis': {
    parts: [
      {
        ...part(
          'Co to jest CIS?',
          'CIS to skrót.',
          'Ten skrót znaczy: centrum integracji społecznej.',
          'Integracja to bycie razem z innymi ludźmi.',
          'W centrum uczysz się pracy.',
          'Pomaga Ci instruktor.',
          'Instruktor to osoba, która pokazuje, jak pracować.',
          'Uczysz się też, jak dobrze wydawać pieniądze.',
          'Centrum to nie jest zwykła praca.',
          'Nie podpisujesz umowy o pracę.',
        ),
        picture: picture('workshop'),
      },
      part(
        'Kto nie może chodzić do centrum?',
        'Do centrum nie możesz chodzić, jeżeli masz na przykład:',
        ul('emeryturę,', 'zasiłek dla bezrobotnych,', 'rentę z tytułu niezdolności do pracy.'),
        'Masz rentę socjalną?',
        'Ta renta Ci nie przeszkadza.',
        'Nie wiesz, jaką masz rentę?',
        'Weź swoją decyzję o rencie.',
        'Decyzja to pismo z urzędu.',
        'Pokaż ją pracownikowi socjalnemu.',
        'Pracownik socjalny to osoba, która pomaga ludziom w trudnej sytuacji.',
        'Pracuje w ośrodku pomocy społecznej.',
      ),
      {
        ...part(
          'Jak się zapisać?',
          'Najpierw składasz wniosek.',
          'Wniosek to pismo z prośbą.',
          'Może Ci pomóc pracownik socjalny.',
          'Potem pracownik socjalny rozmawia z Tobą.',
          'Potem ośrodek pomocy społecznej pisze skierowanie.',
          'Skierowanie to pismo do centrum.',
          'Na końcu podpisujesz swój program.',
          'W programie jest napisane, czego będziesz się uczyć.',
          'Jest też napisane, kto Ci pomoże.',
        ),
        picture: picture('crossroads'),
      },
      part(
        'Ile to trwa?',
        'Pierwszy miesiąc to próba.',
        'Potem chodzisz na zajęcia.',
        'Razem z próbą możesz chodzić do centrum najwyżej 2 lata.',
      ),
      part(
        'Czy dostaniesz pieniądze?',
        'Tak.',
        'Te pieniądze to świadczenie integracyjne.',
        'Dostajesz je już w pierwszym miesiącu.',
        'Ile to pieniędzy?',
        'Zapytaj w centrum.',
        'Masz też ubezpieczenie zdrowotne.',
        'Z ubezpieczeniem zdrowotnym możesz pójść do lekarza.',
      ),
      part(
        'Co będzie potem?',
        'Potem możesz zacząć pracę.',
        'Możesz pracować w zwykłej firmie.',
        'Możesz też pracować w spółdzielni socjalnej.',
        'Spółdzielnia socjalna to firma, którą ludzie prowadzą razem.',
        'Rozmawiaj o pracy kilka miesięcy przed końcem zajęć.',
      ),
    ],
  },
}
