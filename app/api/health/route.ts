import {lagSeconds, siteFollowing} from '#lib/freshness/following.ts'
import {client} from '#sanity/client.ts'

// Asked for anew each time: a kept answer would say nothing about now.
export const dynamic = 'force-dynamic'

const timeout = 2000

/**
 * Says whether the site runs and reaches its content, and for how many seconds it may have missed a change (0 while it
 * follows). It names no address and no error: anyone may ask.
 */
export async function GET(): Promise<Response> {
  const reachable = await reachesContent()
  const lag = lagSeconds(siteFollowing(), Date.now())
  const body = {
    status: reachable && lag === 0 ? 'ok' : 'degraded',
    content: reachable ? 'reachable' : 'unreachable',
    lagSeconds: lag,
  }
  return Response.json(body, {status: reachable ? 200 : 503, headers: {'cache-control': 'no-store'}})
}

async function reachesContent(): Promise<boolean> {
  try {
    await client.fetch('count(*[_id == "siteSettings"])', {}, {signal: AbortSignal.timeout(timeout), cache: 'no-store'})
    return true
  } catch (error) {
    console.warn('Health: content is out of reach.', error)
    return false
  }
}
