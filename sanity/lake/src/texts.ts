/** The words on the pages that the lake shows to people: sign-in and the choice of a password. Plain text, never HTML. */
export type LakeTexts = {
  /** BCP 47, e.g. `en`. */
  language: string
  /** What people sign in to, above every page and in its title. */
  place: string
  /** Title, button, and the name of the way to sign in. */
  signIn: string
  email: string
  password: string
  forgotten: string
  openStudio: string
  /** Before the title of a form that has problems. */
  errorPrefix: string
  /** Above the list of problems. */
  failed: string
  choosePassword: string
  welcome: (name: string | null) => string
  welcomeFirst: string
  newPassword: string
  repeatedPassword: string
  passwordHint: (minLength: number) => string
  savePassword: string
  linkWorksOnce: string
  problems: {
    missingEmail: string
    invalidEmail: string
    emailTaken: string
    missingPassword: string
    wrongPassword: string
    tooManyAttempts: (minutes: number) => string
    /** Where others' tries count too. It must not tell whether the account is there. */
    tooManyAtAccount: (minutes: number) => string
    shortPassword: (minLength: number) => string
    longPassword: (maxLength: number) => string
    leakedPassword: string
    passwordIsEmail: string
    passwordsDiffer: string
  }
  foreignForm: {title: string; text: string}
  foreignReturn: {title: string; text: string}
  expiredLink: {title: string; text: string}
}

/** The words that a lake uses where it is given none. */
export const englishTexts: LakeTexts = {
  language: 'en',
  place: 'Content Studio',
  signIn: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  forgotten: 'Forgotten your password? Ask an administrator for a link at which you choose a new one.',
  openStudio: 'Open the Studio',
  errorPrefix: 'Error: ',
  failed: 'That did not work',
  choosePassword: 'Choose a password',
  welcome: (name) =>
    name ? `Hello, ${name}. Choose a password for your account.` : 'Choose a password for your account.',
  welcomeFirst:
    'This is the account of an administrator. Give the e-mail address you will sign in with, and choose a password.',
  newPassword: 'New password',
  repeatedPassword: 'New password again',
  passwordHint: (minLength) =>
    `At least ${minLength} characters. A few words that have nothing to do with each other do well; spaces and any letters are allowed.`,
  savePassword: 'Save and sign in',
  linkWorksOnce: 'The link works once. It stops working when you save the password.',
  problems: {
    missingEmail: 'Give your e-mail address.',
    invalidEmail: 'Give an e-mail address such as name@example.com.',
    emailTaken: 'This address has another account. Give another address.',
    missingPassword: 'Give your password.',
    wrongPassword: 'The e-mail address or the password is wrong. Check both and try again.',
    tooManyAttempts: (minutes) =>
      `Too many attempts to sign in. Try again in ${minutes === 1 ? '1 minute' : `${minutes} minutes`}.`,
    tooManyAtAccount: (minutes) =>
      `Too many attempts to sign in to this account. From a device on which you have signed in before, you can do so now. From here, try again in ${minutes === 1 ? '1 minute' : `${minutes} minutes`}, or ask an administrator for a link.`,
    shortPassword: (minLength) => `Choose a password of at least ${minLength} characters.`,
    longPassword: (maxLength) => `Choose a password of at most ${maxLength} characters.`,
    leakedPassword: 'This password, or one like it, is on lists by which guessers try. Choose several unrelated words.',
    passwordIsEmail: 'The password cannot be the e-mail address.',
    passwordsDiffer: 'The passwords differ. Type the same one twice.',
  },
  foreignForm: {
    title: 'The form cannot be accepted',
    text: 'The form was not sent from this page. Open the Studio and sign in again.',
  },
  foreignReturn: {
    title: 'You cannot sign in here',
    text: 'The address that signing in was to lead to does not belong here. If a link in a message brought you, give no password on that page.',
  },
  expiredLink: {
    title: 'This link no longer works',
    text: 'It has been used, a newer one has replaced it, or its time is over. If you have a password, simply sign in. Otherwise ask an administrator for a new link.',
  },
}
