import type {LakeContext} from '../context.ts'
import {formText, type FormTexts} from './form-texts.ts'
import type {Problem} from './pages/form.ts'
import {maxPasswordLength, minPasswordLength, passwordLength} from './passwords.ts'
import {normalizeEmail, type User, userByEmail} from './users.ts'

/** What has to be put right in the form that chooses a password, field by field. */
export function newPasswordProblems(context: LakeContext, user: User, form: FormTexts): Problem[] {
  const email = user.email ?? normalizeEmail(formText(form, 'email'))
  const messages = {
    email: user.email === null ? emailProblem(context, email) : null,
    password: passwordProblem(formText(form, 'password'), email),
    repeated: formText(form, 'password') === formText(form, 'repeated') ? null : differentPasswords,
  }
  return Object.entries(messages).flatMap(([field, message]) => (message === null ? [] : [{field, message}]))
}

/** True for something that can be an e-mail address; whether it exists only a letter could tell. */
export function looksLikeEmail(email: string): boolean {
  return email.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
}

const differentPasswords = 'Hasła różnią się od siebie. Wpisz to samo hasło dwa razy.'

function emailProblem(context: LakeContext, email: string): string | null {
  if (email === '') return 'Podaj adres e-mail.'
  if (!looksLikeEmail(email)) return 'Podaj adres e-mail w postaci nazwa@domena.pl.'
  return userByEmail(context, email) ? 'Ten adres ma już inne konto. Podaj inny adres.' : null
}

function passwordProblem(password: string, email: string): string | null {
  const length = passwordLength(password)
  if (length < minPasswordLength) return `Wybierz hasło o długości co najmniej ${minPasswordLength} znaków.`
  if (length > maxPasswordLength) return `Wybierz hasło nie dłuższe niż ${maxPasswordLength} znaków.`
  return normalizeEmail(password) === email ? 'Hasło nie może być adresem e-mail.' : null
}
