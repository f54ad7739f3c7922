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
  secondFactor: {
    /** The page on which it is turned on and off, until the password is given. */
    title: string
    about: string
    goOn: string
    /** The page that shows the key. */
    turnOnTitle: string
    scan: string
    pictureOfKey: string
    orType: string
    openApp: string
    code: string
    codeHint: string
    turnOn: string
    /** The page that shows the recovery codes, and the one on which it is turned off. */
    isOnTitle: string
    keepCodes: string
    signedOut: string
    keptCodes: string
    codesLeft: (count: number) => string
    aboutTurningOff: string
    turnOff: string
    isOff: {title: string; text: string}
    /** The page that asks for the code at a sign-in. */
    giveCode: string
    anyCode: string
    anyCodeHint: string
    lost: string
    missingCode: string
    wrongCode: string
    stepIsOver: {title: string; text: string}
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
  secondFactor: {
    title: 'Second sign-in factor',
    about:
      'With it, signing in asks for the password and then for a code, which an app on your phone makes. Whoever learns your password cannot sign in by it alone. Give your password to turn the second factor on or off.',
    goOn: 'Continue',
    turnOnTitle: 'Turn the second factor on',
    scan: 'Scan this picture with an app for sign-in codes (an authenticator), or with a password manager.',
    pictureOfKey: 'QR code of the key that stands below',
    orType: 'Or type this key into the app. Show neither to anybody:',
    openApp: 'Open the app on this device',
    code: 'Code from the app',
    codeHint: 'Six digits; the app shows another code every half a minute.',
    turnOn: 'Turn on',
    isOnTitle: 'The second factor is on',
    keepCodes:
      'Print these recovery codes, or write them down, and keep them apart from your phone. Each lets you in once in place of a code from the app. They are not shown again.',
    signedOut: 'You are signed out everywhere. Sign in again with your password and a code.',
    keptCodes: 'I have kept the codes, open the Studio',
    codesLeft: (count) => `You have ${count === 1 ? '1 recovery code' : `${count} recovery codes`} left.`,
    aboutTurningOff: 'For new recovery codes or another phone, turn the second factor off, and then on again.',
    turnOff: 'Turn off',
    isOff: {
      title: 'The second factor is off',
      text: 'Signing in asks for the password alone. Delete the entry in the app: its codes no longer work, nor do the recovery codes.',
    },
    giveCode: 'Give the code',
    anyCode: 'Code from the app, or a recovery code',
    anyCodeHint: 'Each code works once.',
    lost: 'Lost the phone and the recovery codes? Ask an administrator to reset your second factor.',
    missingCode: 'Give the code.',
    wrongCode: 'The code is wrong, or it has been used. Wait for the next one in the app, and give that.',
    stepIsOver: {
      title: 'Please begin again',
      text: 'You gave your password too long ago, or something about your account has changed since. Nothing was done; begin again.',
    },
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
