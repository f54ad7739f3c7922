import {readdir, stat, statfs} from 'node:fs/promises'
import {join} from 'node:path'

import {readLedger} from '../backup-ledger.ts'
import type {LakeContext} from '../context.ts'
import type {Reading} from './metrics.ts'

/** How the lake stands at this moment. */
export async function readingsOf(context: LakeContext): Promise<Reading[]> {
  const {store, live, threads, turns, assets, streams, metrics, options} = context
  const held = live.size()
  const memory = process.memoryUsage()
  const cpu = process.cpuUsage()
  return [
    ...readingsOfLog(context),
    ...readingsOfBackups(context),
    {
      name: 'lake_held_answers',
      help: 'Answers that somebody may hold, by perspective.',
      label: 'of',
      values: {published: held.published.answers, drafts: held.drafts.answers},
    },
    {
      name: 'lake_held_characters',
      help: 'What is remembered of held answers, in characters, by perspective.',
      label: 'of',
      values: {published: held.published.characters, drafts: held.drafts.characters},
    },
    {
      name: 'lake_memory_limit_bytes',
      help: 'LAKE_MEMORY_MB.',
      value: options.memoryMb * 1024 * 1024,
    },
    {
      name: 'lake_held_answers_waiting',
      help: 'Held answers that a change has touched and nobody has compared yet, by perspective.',
      label: 'of',
      values: {published: held.published.waiting, drafts: held.drafts.waiting},
    },
    {
      name: 'lake_waiting',
      help: 'What waits, by queue.',
      label: 'queue',
      values: {
        commits: store.waiting(),
        ...threads.waiting(),
        turns: turns.waiting(),
        uploads: assets.uploads.waiting(),
        images: assets.derivations.waiting(),
      },
    },
    {name: 'lake_event_streams', help: 'Open event streams.', value: streams.count()},
    {
      name: 'lake_web_sockets',
      help: 'Open WebSockets.',
      value: [...metrics.sockets].reduce((sum, count) => sum + count(), 0),
    },
    {
      name: 'lake_file_bytes',
      help: 'Sizes of the files of the data folder: the database, what was written since it was last folded into it, and others.',
      label: 'file',
      values: await fileSizes(store.folder),
    },
    {name: 'lake_disk_free_bytes', help: 'Room on the disk of the data folder.', value: await freeBytes(store.folder)},
    {
      name: 'process_memory_bytes',
      help: 'Memory of the process, by kind.',
      label: 'kind',
      values: {rss: memory.rss, heap: memory.heapUsed, external: memory.external},
    },
    {name: 'process_cpu_seconds', help: 'Processor time used.', value: (cpu.user + cpu.system) / 1e6},
    {name: 'process_uptime_seconds', help: 'Time since the start.', value: process.uptime()},
  ]
}

// A disk that failed must show here, and not keep all else from being read.
function readingsOfLog({store}: LakeContext): Reading[] {
  const reachable = {name: 'lake_log_reachable', help: '0 where a write failed and a start is needed.'}
  try {
    return [
      {name: 'lake_transactions', help: 'Transactions of the log.', value: store.end()},
      {...reachable, value: 1},
    ]
  } catch {
    return [{...reachable, value: 0}]
  }
}

// What was never made has no age.
function readingsOfBackups({store, options}: LakeContext): Reading[] {
  const {backup, failure, drill} = readLedger(store.folder)
  const age = ({at}: {at: number}) => (options.now() - at) / 1000
  return [
    ...(backup ? [{name: 'lake_backup_age_seconds', help: 'Since the last backup.', value: age(backup)}] : []),
    {name: 'lake_backup_failed', help: '1 where a backup has failed since.', value: failure ? 1 : 0},
    ...(drill
      ? [
          {name: 'lake_drill_age_seconds', help: 'Since a backup was last tried by a restore.', value: age(drill)},
          {name: 'lake_drill_faults', help: 'What that found to be wrong.', value: drill.faults},
        ]
      : []),
  ]
}

// Assets lie in folders below.
async function fileSizes(folder: string): Promise<Record<string, number>> {
  const entries = (await readdir(folder, {withFileTypes: true})).filter((entry) => entry.isFile())
  const sizes = entries.map(async ({name}) => [name, (await stat(join(folder, name))).size] as const)
  return Object.fromEntries(await Promise.all(sizes))
}

/** How much room the disk of a folder has for us, in bytes. */
export async function freeBytes(folder: string): Promise<number> {
  const {bavail, bsize} = await statfs(folder)
  return bavail * bsize
}
