import type {Hono} from 'hono'

import {addOnFor} from '../addon-dataset.ts'
import {isOperator} from '../auth/require.ts'
import {type Ledger, readLedger} from '../backup-ledger.ts'
import type {LakeContext, LakeEnv} from '../context.ts'

/** Says that the lake runs and can read its file; for start scripts and monitors. The operator is also told of backups. */
export function registerHealth(app: Hono<LakeEnv>, {store, options}: LakeContext): void {
  app.get('/health', async (c) => {
    store.check()
    const datasets = store.datasets().filter((name) => addOnFor(name) === null)
    const health = {status: 'ok', project: options.projectId, datasets}
    return c.json(isOperator(c.get('identity')) ? {...health, backups: wire(readLedger(store.folder))} : health)
  })
}

function wire({backup, failure, drill}: Ledger) {
  return {
    last: backup && {...backup, at: timeOf(backup)},
    failure: failure && {...failure, at: timeOf(failure)},
    drill: drill && {...drill, at: timeOf(drill)},
  }
}

function timeOf({at}: {at: number}): string {
  return new Date(at).toISOString()
}
