import type {Context, Hono} from 'hono'

import {apiVersion, versioned} from '../auth/addresses.ts'
import {bearerToken, isSignedIn} from '../auth/identify.ts'
import {useCode} from '../auth/one-time-codes.ts'
import {showSecondFactor, submitSecondFactor} from '../auth/second-factor-pages.ts'
import {createSession, revokeSession, sessionLifetime, sessionOf} from '../auth/sessions.ts'
import {showSignIn, submitSignIn} from '../auth/sign-in-pages.ts'
import {createSignInDesk} from '../auth/sign-in.ts'
import {showStart, submitStart} from '../auth/start-pages.ts'
import type {LakeContext, LakeEnv} from '../context.ts'
import {httpError} from '../errors.ts'

/**
 * Sign-in as the Studio does it: `auth/providers` names our sign-in page, which sends the browser back with a code
 * (`#sid=`), which `auth/fetch` exchanges for a token. `auth/start` is where links to choose a password lead, `auth/second-factor`
 * where people turn a second factor on and off.
 */
export function registerAuth(app: Hono<LakeEnv>, context: LakeContext): void {
  const desk = createSignInDesk(context)
  app.get(`${versioned}/auth/providers`, (c) => c.json({thirdPartyLogin: true, providers: [provider(context)]}))
  app.get(`${versioned}/auth/login/lake`, (c) => showSignIn(c, context))
  app.post(`${versioned}/auth/login/lake`, (c) => submitSignIn(c, context, desk))
  app.get(`${versioned}/auth/start`, (c) => showStart(c, context))
  app.post(`${versioned}/auth/start`, (c) => submitStart(c, context, desk))
  app.get(`${versioned}/auth/second-factor`, () => showSecondFactor(context))
  app.post(`${versioned}/auth/second-factor`, (c) => submitSecondFactor(c, context, desk))
  app.get(`${versioned}/auth/fetch`, (c) => exchange(c, context))
  app.get(`${versioned}/auth/id`, (c) => sessionId(c, context))
  app.post(`${versioned}/auth/logout`, (c) => signOut(c, context))
}

function provider({options}: LakeContext) {
  return {name: 'lake', title: options.texts.signIn, url: `${options.publicUrl}/${apiVersion}/auth/login/lake`}
}

async function exchange(c: Context<LakeEnv>, context: LakeContext): Promise<Response> {
  const user = await useCode(context, c.req.query('sid') ?? '', ['handover'])
  if (!user) throw httpError(404, 'Session id not found: it works once and for a minute. Sign in again.')
  c.header('cache-control', 'no-store')
  return c.json({token: await createSession(context, user)})
}

async function sessionId(c: Context<LakeEnv>, context: LakeContext): Promise<Response> {
  const identity = c.get('identity')
  if (!isSignedIn(identity)) throw httpError(401, 'Not signed in')
  const session = await sessionOf(context, bearerToken(c.req.raw) ?? '')
  const expiry = session?.expiresAt ?? context.options.now() + sessionLifetime
  return c.json({id: identity.id, expiry: Math.floor(expiry / 1000)})
}

async function signOut(c: Context<LakeEnv>, context: LakeContext): Promise<Response> {
  const token = bearerToken(c.req.raw)
  const entry = {kind: 'signOut', actor: c.get('identity'), subject: null} as const
  if (token !== null) await context.audit.telling(entry, () => revokeSession(context, token))
  return c.body(null, 204)
}
