import type {LakeContext} from '../context.ts'
import type {User} from '../store/accounts.ts'
import {formText, type FormTexts} from './form-texts.ts'
import {isKnownFromLeaks} from './leaked-passwords.ts'
import type {Problem} from './pages/form.ts'
import {maxPasswordLength, minPasswordLength, passwordLength} from './passwords.ts'
import {normalizeEmail, userByEmail} from './users.ts'

/** What has to be put right in the form that chooses a password, field by field. */
export async function newPasswordProblems(context: LakeContext, user: User, form: FormTexts): Promise<Problem[]> {
  const email = user.email ?? normalizeEmail(formText(form, 'email'))
  const messages = {
    email: user.email === null ? await emailProblem(context, email) : null,
    password: await passwordProblem(context, formText(form, 'password'), email),
    repeated:
      formText(form, 'password') === formText(form, 'repeated') ? null : context.options.texts.problems.passwordsDiffer,
  }
  return Object.entries(messages).flatMap(([field, message]) => (message === null ? [] : [{field, message}]))
}

/** True for something that can be an e-mail address; whether it exists only a letter could tell. */
export function looksLikeEmail(email: string): boolean {
  return email.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
}

async function emailProblem(context: LakeContext, email: string): Promise<string | null> {
  const {missingEmail, invalidEmail, emailTaken} = context.options.texts.problems
  if (email === '') return missingEmail
  if (!looksLikeEmail(email)) return invalidEmail
  return (await userByEmail(context, email)) ? emailTaken : null
}

async function passwordProblem({options}: LakeContext, password: string, email: string): Promise<string | null> {
  const {shortPassword, longPassword, leakedPassword, passwordIsEmail} = options.texts.problems
  const length = passwordLength(password)
  if (length < minPasswordLength) return shortPassword(minPasswordLength)
  if (length > maxPasswordLength) return longPassword(maxPasswordLength)
  if (normalizeEmail(password) === email) return passwordIsEmail
  return (await isKnownFromLeaks(password)) ? leakedPassword : null
}
