import type {Context} from 'hono'

import type {LakeContext, LakeEnv} from '../context.ts'
import type {LakeTexts} from '../texts.ts'
import {returnUrl, studioUrl} from './addresses.ts'
import {askForCode, submitCode, told} from './code-pages.ts'
import {formText, type FormTexts, readForm} from './form-texts.ts'
import {handOver} from './handover.ts'
import {isOwnForm} from './own-form.ts'
import type {Problem} from './pages/form.ts'
import {messagePage} from './pages/message-page.ts'
import {signInPage} from './pages/sign-in-page.ts'
import type {Wait} from './sign-in-limits.ts'
import {passwordGiven, type SignInDesk} from './sign-in.ts'

/** GET of the sign-in page; `origin` is where the Studio wants to be returned to. */
export async function showSignIn(c: Context<LakeEnv>, context: LakeContext): Promise<Response> {
  const returnTo = await returnUrl(context, c.req.query('origin'))
  return returnTo ? signInPage({texts: context.options.texts, returnTo}) : refuseReturn(context)
}

/** POST of the sign-in page: checks the password, then the code of whoever has a second factor, and hands over to the Studio. */
export async function submitSignIn(c: Context<LakeEnv>, context: LakeContext, desk: SignInDesk): Promise<Response> {
  if (!isOwnForm(c.req.raw, context)) return foreignForm(context)
  const form = await readForm(c.req.raw)
  if (form.has('step')) return submitCode(c, context, desk, form)
  const returnTo = await returnUrl(context, form.get('origin'))
  if (!returnTo) return refuseReturn(context)
  const email = formText(form, 'email').trim()
  const {texts} = context.options
  const problems = missing(texts, form)
  if (problems.length > 0) return signInPage({texts, returnTo, email, problems, status: 422})
  const result = await desk.signIn({email, password: formText(form, 'password')}, c.req.raw)
  if (result.kind === 'signedIn') return handOver(context, result.user, returnTo)
  if (result.kind === 'codeNeeded') {
    await passwordGiven(context, result.user)
    return askForCode(context, desk, result.user, returnTo)
  }
  if (result.kind === 'limited') return tooMany(texts, returnTo, email, result.wait)
  // The same words for an unknown address and a wrong password: neither tells who has an account.
  const message = texts.problems.wrongPassword
  return signInPage({texts, returnTo, email, problems: [{field: 'email', message}], status: 401})
}

/** The answer to a form that another site sent. */
export function foreignForm(context: LakeContext): Promise<Response> {
  const {texts} = context.options
  return messagePage({status: 403, message: texts.foreignForm, studioUrl: studioUrl(context), texts})
}

/** Which of e-mail and password were not given. */
export function missing({problems: messages}: LakeTexts, form: FormTexts): Problem[] {
  const problems: Problem[] = []
  if (formText(form, 'email').trim() === '') problems.push({field: 'email', message: messages.missingEmail})
  if (formText(form, 'password') === '') problems.push({field: 'password', message: messages.missingPassword})
  return problems
}

function tooMany(texts: LakeTexts, returnTo: URL, email: string, wait: Wait): Promise<Response> {
  const {message, headers} = told(texts, wait)
  return signInPage({texts, returnTo, email, problems: [{field: 'email', message}], status: 429, headers})
}

function refuseReturn(context: LakeContext): Promise<Response> {
  const {texts} = context.options
  return messagePage({status: 400, message: texts.foreignReturn, studioUrl: studioUrl(context), texts})
}
