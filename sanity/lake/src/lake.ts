import {cp, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {withAddOns} from './addon-dataset.ts'
import {createApp} from './app.ts'
import {openAssets} from './assets/assets.ts'
import {createAuthority} from './auth/authority.ts'
import {keepGroups, withGroups} from './auth/groups.ts'
import {usualCost} from './auth/passwords.ts'
import type {LakeContext, LakeOptions} from './context.ts'
import {createId} from './create-id.ts'
import {createDatasets} from './datasets.ts'
import {startRetention} from './history/retention.ts'
import {startDeliveries} from './hooks/deliveries.ts'
import {createEventStreams} from './live/event-stream.ts'
import {createLiveQueries} from './live/live-queries.ts'
import {logError} from './log-error.ts'
import {createLongAnswers} from './long-answers.ts'
import {memoryShares, usualMemory} from './memory.ts'
import {createMetrics} from './metrics/metrics.ts'
import {prepareRelease} from './releases/preparation.ts'
import {createReleases} from './releases/releases.ts'
import {openSqlite} from './sqlite/open-sqlite.ts'
import {usualAuditDays} from './store/audit.ts'
import {createStore} from './store/store.ts'
import {englishTexts} from './texts.ts'
import {createExports} from './threads/exports.ts'
import {minThreads, sharedThreads, threadsForStrangers} from './threads/pool.ts'
import {selectAll} from './threads/select-ids.ts'
import {createWorkLine} from './work-line.ts'

/** A running lake. It opens no port: whoever made it hands it requests. */
export type Lake = {
  /** Takes what the global `fetch` takes, so that clients can be given it in place of that. */
  fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>
  /** For the parts beside HTTP: the first administrator, tests. */
  context: LakeContext
  /** Ends all event streams and closes the file. Requests after this fail. */
  close(): Promise<void>
  /** `close`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>
}

// Their threads give way to all others, so that all together need no rest.
const strangersTurns = {waitingOfAddress: 200, waiting: 1000, burst: {ofAddress: 1_000, ofAll: Infinity}}

const mebibyte = 1024 * 1024

/** A lake for tests, on a folder of its own that is removed when it closes. */
export type TemporaryLake = Lake & {
  /** Another temporary lake with a copy of all that this one holds: documents, their history, files, people. */
  fork(): Promise<TemporaryLake>
}

/**
 * Opens the data folder and answers as Sanity's Content Lake does; `temporary` makes a folder of its own instead.
 * Throws an Error that says what to do when it cannot.
 */
export function createLake(given: Omit<LakeOptions, 'folder'> & {temporary: true}): Promise<TemporaryLake>
export function createLake(given: LakeOptions): Promise<Lake>
export async function createLake(given: LakeOptions | TemporaryOptions): Promise<Lake> {
  const lake = 'temporary' in given ? openTemporary(given, await newFolder()) : open(given)
  const {datasets, store, accounts, authority} = lake.context
  await datasets.begin()
  // A disk that is full today must not keep readers from what there is.
  await keepGroups({store, accounts, authority}).catch(logError)
  // What fell due while the lake was off.
  await lake.context.releases.due()
  // After that, which may still need what is old.
  void lake.context.retention.run().catch(logError)
  return lake
}

type TemporaryOptions = Omit<LakeOptions, 'folder'> & {temporary: true}

function open(given: LakeOptions): Lake {
  const options = withDefaults(given)
  const authority = createAuthority(given)
  const memory = memoryShares(options.memoryMb, options.threads)
  const storage = openSqlite({...options, memory})
  const store = createStore(storage, options)
  const streams = createEventStreams()
  const live = createLiveQueries(store, options.createId(), memory.held)
  const assets = openAssets(store)
  const turns = createWorkLine({...strangersTurns, running: threadsForStrangers(options.threads)})
  const threads = sharedThreads(options.threads, memory)
  const exports = createExports(memory.exportHeapMb)
  const longAnswers = createLongAnswers(memory.unread)
  const {administration, audit, hooks, journal} = storage
  const accounts = withGroups({store, accounts: storage.accounts, authority})
  const datasets = createDatasets(store, administration.datasets, {
    ...options,
    begun: () => keepGroups({store, accounts, authority}),
    eraseFiles: assets.eraseAll,
  })
  const deliveries = startDeliveries({store, hooks, journal, threads, options})
  const retention = startRetention({history: storage.history, assets, deliveries, options})
  const releases = createReleases(store, {
    ...options,
    prepare: (dataset, version) =>
      prepareRelease(dataset, version, {...options, find: (...asked) => selectAll(context, ...asked)}),
  })
  const context: LakeContext = {
    store,
    accounts,
    administration,
    datasets,
    audit,
    hooks,
    deliveries,
    options,
    authority,
    assets,
    streams,
    live,
    turns,
    threads,
    exports,
    longAnswers,
    metrics: createMetrics(),
    retention,
    releases,
  }
  const app = createApp(context)
  const close = once(async () => {
    streams.close()
    live.close()
    turns.close()
    await releases.close()
    await retention.close()
    await exports.close()
    await deliveries.close()
    await datasets.close()
    await threads.release(store.folder)
    await assets.erased().catch(() => {})
    await store.close()
  })
  return {
    fetch: async (input, init) => app.fetch(input instanceof Request && !init ? input : new Request(input, init)),
    context,
    close,
    [Symbol.asyncDispose]: close,
  }
}

function openTemporary(given: TemporaryOptions, folder: string): TemporaryLake {
  const lake = open({...given, folder})
  const close = once(async () => {
    await lake.close()
    // A thread may still be opening what it was asked about last.
    await rm(folder, {recursive: true, force: true, maxRetries: 10})
  })
  return {
    ...lake,
    close,
    [Symbol.asyncDispose]: close,
    async fork() {
      const copy = await newFolder()
      await lake.context.store.copyTo(copy)
      await cp(join(folder, 'assets'), join(copy, 'assets'), {recursive: true})
      const forked = openTemporary(given, copy)
      await forked.context.datasets.begin()
      return forked
    },
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null
  return () => (done ??= work())
}

function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'lake-'))
}

function withDefaults(given: LakeOptions): LakeContext['options'] {
  const {roles: _roles, anonymousGrants: _grants, tokens: _tokens, ...options} = given
  const publicUrl = given.publicUrl ?? 'http://localhost:3333'
  const allowedOrigins = given.allowedOrigins ?? []
  const studioUrl = given.studioUrl ?? allowedOrigins[0] ?? publicUrl
  const origins = [...allowedOrigins, new URL(publicUrl).origin]
  if (!origins.includes(new URL(studioUrl).origin)) throw new Error(unknownStudio(studioUrl, origins))
  const threads = Math.max(minThreads, given.threads ?? minThreads)
  return {
    ...options,
    datasets: withAddOns(given.datasets ?? ['production']),
    projectId: given.projectId ?? 'lake',
    publicUrl,
    allowedOrigins,
    studioUrl,
    trustedProxies: given.trustedProxies ?? [],
    webhookNetworks: given.webhookNetworks ?? [],
    maxBodyBytes: given.maxBodyBytes ?? 10 * mebibyte,
    maxAssetBytes: given.maxAssetBytes ?? 256 * mebibyte,
    maxQueryMs: given.maxQueryMs ?? 3000,
    threads,
    memoryMb: given.memoryMb ?? usualMemory(threads),
    auditDays: given.auditDays ?? usualAuditDays,
    texts: given.texts ?? englishTexts,
    passwordCost: given.passwordCost ?? usualCost,
    beforeRelease: given.beforeRelease ?? (() => []),
    historyDays: given.historyDays ?? Infinity,
    now: given.now ?? Date.now,
    createId: given.createId ?? createId,
  }
}

function unknownStudio(studioUrl: string, origins: readonly string[]): string {
  return `The Studio at ${studioUrl} may not use the lake: its allowed origins are ${origins.join(', ')}. Add the Studio's.`
}
