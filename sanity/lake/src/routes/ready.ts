import type {Hono} from 'hono'

import type {LakeContext, LakeEnv} from '../context.ts'
import {logError} from '../log-error.ts'
import {freeBytes} from '../metrics/readings.ts'
import {askQuery} from '../threads/query.ts'

/** What can keep a lake from its work: the disk refuses or is full, the log cannot be reached, no thread answers. */
type Want = 'room' | 'log' | 'threads'

// Below this a write may find no room. The write-ahead log alone may grow by some megabytes.
const leastFreeBytes = 64 * 1024 * 1024
const patienceMs = 2000
// Anybody may ask: they share what was found.
const keptMs = 1000

/** Says whether the lake can answer queries and commit, for proxies and monitors; migrations were done before it listened. */
export function registerReady(app: Hono<LakeEnv>, context: LakeContext): void {
  let asked: {at: number; wants: Promise<Want[]>} | null = null
  app.get('/ready', async (c) => {
    const now = performance.now()
    if (!asked || now - asked.at > keptMs) asked = {at: now, wants: wantsOf(context)}
    const wants = await asked.wants
    const headers = {'cache-control': 'no-store'}
    if (wants.length === 0) return c.json({status: 'ready'}, 200, headers)
    return c.json({status: 'not ready', wants}, 503, {...headers, 'retry-after': '1'})
  })
}

async function wantsOf(context: LakeContext): Promise<Want[]> {
  const {store} = context
  const holds = await Promise.all([
    isGood(async () => (await freeBytes(store.folder)) >= leastFreeBytes),
    isGood(async () => {
      store.check()
      return true
    }),
    isGood(() => Promise.race([answers(context), nothingIn(patienceMs)])),
  ])
  return (['room', 'log', 'threads'] as const).filter((_, at) => !holds[at])
}

async function isGood(test: () => Promise<boolean>): Promise<boolean> {
  try {
    return await test()
  } catch (error) {
    logError(error)
    return false
  }
}

async function answers(context: LakeContext): Promise<boolean> {
  const [dataset = ''] = context.store.datasets()
  const request = {query: 'true', params: {}}
  const {anonymous} = context.authority
  const asked = {dataset, request, perspective: 'raw', identity: anonymous, wants: 'json', limitMs: patienceMs} as const
  return (await askQuery(context, asked, 'site')).json === 'true'
}

function nothingIn(ms: number): Promise<false> {
  return new Promise((resolve) => void setTimeout(() => resolve(false), ms).unref())
}
