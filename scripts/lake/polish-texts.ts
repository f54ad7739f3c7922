import {counted} from '../../lib/polish/plurals.ts'
import type {LakeTexts} from '../../sanity/lake/src/index.ts'

/** What editors read on the lake's own pages. */
export const polishTexts: LakeTexts = {
  language: 'pl',
  place: 'Panel redakcji',
  signIn: 'Zaloguj się',
  email: 'Adres e-mail',
  password: 'Hasło',
  forgotten: 'Nie pamiętasz hasła? Poproś administratora o\u00A0link, pod którym ustawisz nowe.',
  openStudio: 'Otwórz panel redakcji',
  errorPrefix: 'Błąd: ',
  failed: 'Nie udało się',
  choosePassword: 'Ustaw hasło',
  welcome: (name) =>
    name ? `Dzień dobry, ${name}. Wybierz hasło do swojego konta.` : 'Wybierz hasło do swojego konta.',
  welcomeFirst: 'To konto administratora. Podaj adres e-mail, którym będziesz się logować, i\u00A0wybierz hasło.',
  newPassword: 'Nowe hasło',
  repeatedPassword: 'Powtórz nowe hasło',
  passwordHint: (minLength) =>
    `Co najmniej ${minLength} znaków. Nie trzeba cyfr ani znaków specjalnych. Dobrze sprawdza się kilka niezwiązanych ze sobą słów; spacje i\u00A0polskie litery są dozwolone.`,
  savePassword: 'Zapisz i\u00A0zaloguj się',
  linkWorksOnce: 'Link działa jeden raz. Przestanie działać, gdy zapiszesz hasło.',
  problems: {
    missingEmail: 'Podaj adres e-mail.',
    invalidEmail: 'Podaj adres e-mail w\u00A0postaci nazwa@domena.pl.',
    emailTaken: 'Ten adres ma już inne konto. Podaj inny adres.',
    missingPassword: 'Podaj hasło.',
    wrongPassword: 'Adres e-mail lub hasło są nieprawidłowe. Sprawdź je i\u00A0spróbuj ponownie.',
    tooManyAttempts: (minutes) =>
      `Za dużo prób logowania. Spróbuj ponownie za ${counted(minutes, {one: 'minutę', few: 'minuty', many: 'minut'})}.`,
    tooManyAtAccount: (minutes) =>
      `Za dużo prób logowania na to konto. Na urządzeniu, na którym już się logowano, możesz zalogować się od razu. Tutaj spróbuj za ${counted(minutes, {one: 'minutę', few: 'minuty', many: 'minut'})} albo poproś administratora o\u00A0link.`,
    shortPassword: (minLength) => `Wybierz hasło o\u00A0długości co najmniej ${minLength} znaków.`,
    longPassword: (maxLength) => `Wybierz hasło nie dłuższe niż ${maxLength} znaków.`,
    leakedPassword:
      'To hasło albo bardzo podobne jest na listach, z\u00A0których korzysta ten, kto zgaduje hasła. Wybierz inne, na przykład kilka niezwiązanych ze sobą słów.',
    passwordIsEmail: 'Hasło nie może być adresem e-mail.',
    passwordsDiffer: 'Hasła różnią się od siebie. Wpisz to samo hasło dwa razy.',
  },
  secondFactor: {
    title: 'Drugi składnik logowania',
    about:
      'Po jego włączeniu logowanie wymaga hasła, a\u00A0potem kodu z\u00A0aplikacji w\u00A0telefonie. Kto pozna samo hasło, nie zaloguje się na Twoje konto. Podaj hasło, aby włączyć lub wyłączyć drugi składnik.',
    goOn: 'Dalej',
    turnOnTitle: 'Włącz drugi składnik logowania',
    scan: 'Zeskanuj ten obrazek aplikacją do kodów logowania albo menedżerem haseł.',
    pictureOfKey: 'Kod QR z\u00A0kluczem, który podano niżej',
    orType: 'Możesz też wpisać w\u00A0aplikacji ten klucz. Nikomu nie pokazuj ani jego, ani obrazka:',
    openApp: 'Otwórz aplikację na tym urządzeniu',
    code: 'Kod z\u00A0aplikacji',
    codeHint: 'Sześć cyfr; co pół minuty aplikacja pokazuje nowy kod.',
    turnOn: 'Włącz',
    isOnTitle: 'Drugi składnik logowania jest włączony',
    keepCodes:
      'Wydrukuj lub zapisz te kody zapasowe i\u00A0trzymaj je z\u00A0dala od telefonu. Każdy pozwala raz zalogować się zamiast kodu z\u00A0aplikacji. Nie zobaczysz ich ponownie.',
    signedOut: 'Wylogowano Cię na wszystkich urządzeniach. Zaloguj się ponownie hasłem i\u00A0kodem.',
    keptCodes: 'Kody zachowane, otwórz panel redakcji',
    codesLeft: (count) => `Pozostałe kody zapasowe: ${count}.`,
    aboutTurningOff:
      'Aby otrzymać nowe kody zapasowe lub zmienić telefon, wyłącz drugi składnik i\u00A0włącz go ponownie.',
    turnOff: 'Wyłącz',
    isOff: {
      title: 'Drugi składnik logowania jest wyłączony',
      text: 'Do zalogowania wystarczy teraz hasło. Usuń wpis w\u00A0aplikacji: jej kody już nie działają, podobnie jak kody zapasowe.',
    },
    giveCode: 'Podaj kod',
    anyCode: 'Kod z\u00A0aplikacji lub kod zapasowy',
    anyCodeHint: 'Każdy kod działa jeden raz.',
    lost: 'Nie masz telefonu ani kodów zapasowych? Poproś administratora, aby wyłączył drugi składnik na Twoim koncie.',
    missingCode: 'Podaj kod.',
    wrongCode: 'Kod jest nieprawidłowy albo został już użyty. Poczekaj na następny w\u00A0aplikacji i\u00A0podaj go.',
    stepIsOver: {
      title: 'Zacznij jeszcze raz',
      text: 'Od podania hasła minęło za dużo czasu albo na koncie coś się od tej pory zmieniło. Niczego nie zmieniono; zacznij jeszcze raz.',
    },
  },
  foreignForm: {
    title: 'Nie można przyjąć formularza',
    text: 'Formularz nie został wysłany z\u00A0tej strony. Otwórz panel redakcji i\u00A0zaloguj się jeszcze raz.',
  },
  foreignReturn: {
    title: 'Nie można się tu zalogować',
    text: 'Adres, do którego miało prowadzić logowanie, nie należy do tego serwisu. Jeśli trafiasz tu z\u00A0linku w\u00A0wiadomości, nie podawaj na tamtej stronie hasła.',
  },
  expiredLink: {
    title: 'Ten link już nie działa',
    text: 'Link został już użyty, zastąpił go nowszy albo minął czas jego ważności. Jeśli masz hasło, po prostu się zaloguj. W\u00A0innym razie poproś administratora o\u00A0nowy link.',
  },
}
