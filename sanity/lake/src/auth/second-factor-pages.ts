import type {Context} from 'hono'

import type {LakeContext, LakeEnv} from '../context.ts'
import type {User} from '../store/accounts.ts'
import {studioUrl} from './addresses.ts'
import {codeLimited, missingCode, stepIsOver, told, wrongCode} from './code-pages.ts'
import {formText, type FormTexts, readForm} from './form-texts.ts'
import {isOwnForm} from './own-form.ts'
import {messagePage} from './pages/message-page.ts'
import {recoveryCodesPage, secondFactorPage, turnOffPage, turnOnPage} from './pages/second-factor-pages.ts'
import {createKey, keyAddress, stepOf, turnOn} from './second-factor.ts'
import {foreignForm, missing} from './sign-in-pages.ts'
import {passwordGiven, type SignInDesk} from './sign-in.ts'

/** GET of the page on which people turn their second factor on and off. It asks for the password, also of those who are signed in. */
export function showSecondFactor({options}: LakeContext): Promise<Response> {
  return secondFactorPage({texts: options.texts})
}

/** POST of that page and of those that follow: the password, then a code to turn the factor on or off. */
export async function submitSecondFactor(
  c: Context<LakeEnv>,
  context: LakeContext,
  desk: SignInDesk,
): Promise<Response> {
  if (!isOwnForm(c.req.raw, context)) return foreignForm(context)
  const form = await readForm(c.req.raw)
  const step = formText(form, 'step')
  if (step === '') return givePassword(c, context, desk, form)
  const code = formText(form, 'code')
  const begun = await desk.steps.read('turnOn', step)
  if (begun) return confirmTurningOn(context, {...begun, step, code})
  const ending = await desk.steps.read('turnOff', step)
  return ending ? confirmTurningOff(c, context, desk, {...ending, step, code}) : stepIsOver(context)
}

async function givePassword(
  c: Context<LakeEnv>,
  context: LakeContext,
  desk: SignInDesk,
  form: FormTexts,
): Promise<Response> {
  const {texts} = context.options
  const email = formText(form, 'email').trim()
  const problems = missing(texts, form)
  if (problems.length > 0) return secondFactorPage({texts, email, problems, status: 422})
  const result = await desk.signIn({email, password: formText(form, 'password')}, c.req.raw)
  if (result.kind === 'codeNeeded') {
    await passwordGiven(context, result.user)
    return showTurningOff(context, {user: result.user, step: desk.steps.give('turnOff', result.user)})
  }
  if (result.kind === 'signedIn') {
    await passwordGiven(context, result.user)
    const secret = createKey()
    const step = desk.steps.give('turnOn', result.user, secret)
    return turnOnPage({texts, step, secret, address: keyAddress(context, result.user, secret)})
  }
  const {message, headers = {}} =
    result.kind === 'limited' ? told(texts, result.wait) : {message: texts.problems.wrongPassword}
  const status = result.kind === 'limited' ? 429 : 401
  return secondFactorPage({texts, email, problems: [{field: 'email', message}], status, headers})
}

type Given = {user: User; secret: string; step: string; code: string}

// The key is in the hands of whoever gives this code: no guess is worth counting.
async function confirmTurningOn(context: LakeContext, {user, secret, step, code}: Given): Promise<Response> {
  const {texts, now} = context.options
  const matching = stepOf(secret, code, now())
  if (matching === null) {
    const refusal = code.trim() === '' ? missingCode(texts) : wrongCode(texts)
    return turnOnPage({texts, step, secret, address: keyAddress(context, user, secret), ...refusal})
  }
  const codes = await turnOn(context, user, secret, matching)
  return codes ? recoveryCodesPage({texts, codes, studioUrl: studioUrl(context)}) : stepIsOver(context)
}

async function confirmTurningOff(
  c: Context<LakeEnv>,
  context: LakeContext,
  desk: SignInDesk,
  {user, step, code}: Given,
): Promise<Response> {
  const {texts} = context.options
  if (code.trim() === '') return showTurningOff(context, {user, step}, missingCode(texts))
  const result = await desk.confirm(user, code, c.req.raw)
  if (result.kind === 'limited') return showTurningOff(context, {user, step}, codeLimited(texts, result.wait))
  if (result.kind === 'refused') return showTurningOff(context, {user, step}, wrongCode(texts))
  const {accounts, audit} = context
  const entry = {kind: 'secondFactorOff', actor: user, subject: user} as const
  await audit.telling(entry, () => accounts.secondFactors.remove(user.id))
  return messagePage({status: 200, message: texts.secondFactor.isOff, studioUrl: studioUrl(context), texts})
}

async function showTurningOff(
  context: LakeContext,
  {user, step}: {user: User; step: string},
  refusal?: ReturnType<typeof wrongCode>,
): Promise<Response> {
  const factor = await context.accounts.secondFactors.of(user.id)
  if (!factor) return stepIsOver(context)
  return turnOffPage({texts: context.options.texts, step, codesLeft: factor.recoveryHashes.length, ...refusal})
}
