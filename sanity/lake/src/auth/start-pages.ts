import type {Context} from 'hono'

import type {LakeContext, LakeEnv} from '../context.ts'
import type {Purpose, User} from '../store/accounts.ts'
import {returnUrl, studioUrl} from './addresses.ts'
import {askForCode, submitCode} from './code-pages.ts'
import {formText, type FormTexts, readForm} from './form-texts.ts'
import {handOver} from './handover.ts'
import {peekCode, useCode} from './one-time-codes.ts'
import {isOwnForm} from './own-form.ts'
import {messagePage} from './pages/message-page.ts'
import {type PasswordForm, passwordPage} from './pages/password-page.ts'
import {hashPassword} from './passwords.ts'
import {foreignForm} from './sign-in-pages.ts'
import {changePassword, type SignInDesk} from './sign-in.ts'
import {newPasswordProblems} from './start-problems.ts'
import {normalizeEmail} from './users.ts'

const purposes: Purpose[] = ['first', 'invitation']

/** GET of a link to choose a password. It uses nothing up: mail scanners and previews open links too. */
export async function showStart(c: Context<LakeEnv>, context: LakeContext): Promise<Response> {
  const code = c.req.query('code') ?? ''
  const user = await peekCode(context, code, purposes)
  return user ? passwordPage(formFor(context, user, code)) : expired(context)
}

/**
 * POST of the page behind the link: stores the password, uses the link up, and hands over to the Studio; somebody with a second
 * factor is asked for the code before that.
 */
export async function submitStart(c: Context<LakeEnv>, context: LakeContext, desk: SignInDesk): Promise<Response> {
  if (!isOwnForm(c.req.raw, context)) return foreignForm(context)
  const form = await readForm(c.req.raw)
  if (form.has('step')) return submitCode(c, context, desk, form)
  const code = formText(form, 'code')
  const user = await peekCode(context, code, purposes)
  if (!user) return expired(context)
  const problems = await newPasswordProblems(context, user, form)
  if (problems.length > 0) {
    return passwordPage({...formFor(context, user, code), email: formText(form, 'email').trim(), problems})
  }
  const passwordHash = await hashPassword(formText(form, 'password'), context.options.passwordCost)
  const current = await useCode(context, code, purposes)
  return current ? finish(context, desk, current, form, passwordHash) : expired(context)
}

async function finish(
  context: LakeContext,
  desk: SignInDesk,
  user: User,
  form: FormTexts,
  password: string,
): Promise<Response> {
  const email = normalizeEmail(formText(form, 'email'))
  const named = user.email === null ? {email, name: email} : {}
  const change = {...named, lastSeenAt: context.options.now(), password}
  const person = {...user, ...named}
  const entry = {kind: 'passwordChosen', actor: person, subject: person} as const
  const active = await changePassword(context, user.id, change, entry)
  if (!active) return expired(context)
  const returnTo = (await returnUrl(context, undefined)) ?? new URL(studioUrl(context))
  const needsCode = (await context.accounts.secondFactors.of(active.id)) !== null
  return needsCode ? askForCode(context, desk, active, returnTo) : handOver(context, active, returnTo)
}

function formFor(context: LakeContext, user: User, code: string): PasswordForm {
  const name = user.email === null || user.name === user.email ? null : user.name
  return {
    texts: context.options.texts,
    code,
    name,
    knownEmail: user.email,
    formTarget: new URL(studioUrl(context)).origin,
  }
}

function expired(context: LakeContext): Promise<Response> {
  const {texts} = context.options
  return messagePage({status: 410, message: texts.expiredLink, studioUrl: studioUrl(context), texts})
}
