import type {Context} from 'hono'

import type {LakeContext, LakeEnv} from '../context.ts'
import type {User} from '../store/accounts.ts'
import type {LakeTexts} from '../texts.ts'
import {returnUrl, studioUrl} from './addresses.ts'
import {formText, type FormTexts} from './form-texts.ts'
import {handOver} from './handover.ts'
import {codePage} from './pages/code-page.ts'
import type {Problem} from './pages/form.ts'
import {messagePage} from './pages/message-page.ts'
import type {Wait} from './sign-in-limits.ts'
import type {SignInDesk} from './sign-in.ts'

/** What a page shows after a code that was not accepted. */
type Refusal = {status: number; problems: Problem[]; headers?: Record<string, string>}

/** The page that asks somebody whose password was right for the code. */
export function askForCode({options}: LakeContext, desk: SignInDesk, user: User, returnTo: URL): Promise<Response> {
  return codePage({texts: options.texts, step: desk.steps.give('signIn', user), returnTo})
}

/** POST of that page: checks the code and hands over to the Studio. The form has been sent from a page of ours. */
export async function submitCode(
  c: Context<LakeEnv>,
  context: LakeContext,
  desk: SignInDesk,
  form: FormTexts,
): Promise<Response> {
  const {texts} = context.options
  const step = formText(form, 'step')
  const known = await desk.steps.read('signIn', step)
  const returnTo = await returnUrl(context, form.get('origin'))
  if (!known || !returnTo) return stepIsOver(context)
  const code = formText(form, 'code')
  if (code.trim() === '') return codePage({texts, step, returnTo, ...missingCode(texts)})
  const result = await desk.confirm(known.user, code, c.req.raw)
  if (result.kind === 'signedIn') return handOver(context, result.user, returnTo)
  const refusal = result.kind === 'limited' ? codeLimited(texts, result.wait) : wrongCode(texts)
  return codePage({texts, step, returnTo, ...refusal})
}

/** The answer to a form whose password was given too long ago, or was changed since. */
export function stepIsOver(context: LakeContext): Promise<Response> {
  const {texts} = context.options
  return messagePage({status: 410, message: texts.secondFactor.stepIsOver, studioUrl: studioUrl(context), texts})
}

/** No code was given. */
export function missingCode({secondFactor}: LakeTexts): Refusal {
  return {status: 422, problems: [{field: 'code', message: secondFactor.missingCode}]}
}

/** The code is not, or no longer, right. */
export function wrongCode({secondFactor}: LakeTexts): Refusal {
  return {status: 401, problems: [{field: 'code', message: secondFactor.wrongCode}]}
}

/** There have been too many tries. */
export function codeLimited(texts: LakeTexts, wait: Wait): Refusal {
  const {message, headers} = told(texts, wait)
  return {status: 429, problems: [{field: 'code', message}], headers}
}

/** How somebody is told to wait, on the page and by its headers. */
export function told({problems}: LakeTexts, {ms, isOfAll}: Wait): {message: string; headers: Record<string, string>} {
  const message = (isOfAll ? problems.tooManyAtAccount : problems.tooManyAttempts)(Math.max(1, Math.ceil(ms / 60_000)))
  return {message, headers: {'retry-after': String(Math.ceil(ms / 1000))}}
}
