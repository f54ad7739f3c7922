import type {LakeContext} from '../context.ts'
import type {User} from '../store/accounts.ts'
import {knownDeviceCookie} from './known-devices.ts'
import {createCode} from './one-time-codes.ts'

const minute = 60_000

/**
 * Sends a signed-in person on to the Studio with `#sid=<code>`, which the Studio exchanges for a token within a minute.
 * In the fragment, since that is neither sent to the site's server nor written into its logs. The browser is a known device
 * of theirs from then on.
 */
export async function handOver(context: LakeContext, user: User, returnTo: URL): Promise<Response> {
  const expiresAt = context.options.now() + minute
  const target = new URL(returnTo)
  const code = await context.audit.telling({kind: 'signIn', actor: user, subject: null}, () =>
    createCode(context, {purpose: 'handover', userId: user.id, expiresAt}),
  )
  target.hash = `sid=${code}`
  const cookie = knownDeviceCookie(context, user)
  return new Response(null, {
    status: 303,
    headers: {location: target.href, 'cache-control': 'no-store', 'set-cookie': cookie},
  })
}
