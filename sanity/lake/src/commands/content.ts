import {createReadStream, existsSync} from 'node:fs'
import {rename, rm} from 'node:fs/promises'

import {type RunningLake, runningLake} from '../operator-door.ts'
import {counted} from './counted.ts'
import {showProgress} from './progress.ts'
import type {Told} from './told.ts'

/** In place of a path: the standard output or input. */
const standard = '-'

// Without them, an archive of some types names files that are not in it, and nobody can import it.
const fileTypes = ['sanity.imageAsset', 'sanity.fileAsset']

/**
 * Takes a dataset out of the lake that runs, as it is at one moment, into an archive with the files, as Sanity's programs make it;
 * answers whether all files are in it. Nobody but the user of this process may read it.
 *
 * @param target a new file, or `-`
 * @param types only documents of these types, and all files; null for all
 */
export async function exportContent({
  folder,
  say,
  target,
  dataset: named,
  types,
}: Told & {target: string; dataset: string | undefined; types: readonly string[] | null}): Promise<boolean> {
  if (target !== standard && existsSync(target)) throw new Error(`${target} is there already. Name a new file.`)
  const lake = await runningLake(folder)
  const dataset = datasetOf(lake, named)
  // Loaded here, so that no start of a lake waits for them.
  const [{exportDataset}, client] = await Promise.all([import('@sanity/export'), clientOf(lake, dataset)])
  const unfinished = `${target}.unfinished`
  const progress = showProgress(process.stderr)
  let files = 0
  // Drafts are in the archive, and in the files that it is made of.
  const usual = process.umask(0o077)
  try {
    const {documentCount, assetCount} = await exportDataset({
      client,
      dataset,
      outputPath: target === standard ? process.stdout : unfinished,
      types: types === null ? undefined : [...types, ...fileTypes],
      onProgress({step, current, total = 0, update}) {
        if (step === 'Downloading assets...' && typeof total === 'number') files = total
        show(progress, {step, current, total: total === '?' ? 0 : total, isNew: !update})
      },
    })
    progress.end()
    if (target !== standard) await rename(unfinished, target)
    const held = `${counted(documentCount, 'document')} and ${counted(assetCount, 'asset')}`
    // Beside the archive itself, where that is what goes out.
    const tell = target === standard ? console.error : say
    tell(`${target === standard ? 'The archive' : target} holds ${held} of ${dataset}.`)
    if (assetCount < files)
      tell(`${counted(files - assetCount, 'asset')} of ${files} could not be read, and are missing.`)
    return assetCount >= files
  } finally {
    process.umask(usual)
    progress.end()
    await rm(unfinished, {force: true})
  }
}

/** What happens to a document that is in the archive and in the lake: the import ends there, it is overwritten, or left. */
export type Existing = 'refuse' | 'replace' | 'missing'

const operations = {
  refuse: {operation: 'create', releasesOperation: 'fail'},
  replace: {operation: 'createOrReplace', releasesOperation: 'replace'},
  missing: {operation: 'createIfNotExists', releasesOperation: 'ignore'},
} as const

/** Brings such an archive, or NDJSON, into the lake that runs; `source` is a file or `-`. */
export async function importContent({
  folder,
  say,
  source,
  dataset: named,
  existing,
}: Told & {source: string; dataset: string | undefined; existing: Existing}): Promise<void> {
  if (source !== standard && !existsSync(source)) throw new Error(`There is no file ${source}.`)
  const lake = await runningLake(folder)
  const dataset = datasetOf(lake, named)
  const [{sanityImport}, client] = await Promise.all([import('@sanity/import'), clientOf(lake, dataset)])
  const progress = showProgress(process.stderr)
  const input = source === standard ? process.stdin : createReadStream(source)
  process.on('unhandledRejection', toldLater)
  try {
    const {numDocs, warnings} = await sanityImport(input, {
      client,
      ...operations[existing],
      onProgress: ({step, current, total = 0, update}) => show(progress, {step, current, total, isNew: !update}),
    })
    progress.end()
    for (const {message} of warnings) say(message)
    say(`${counted(numDocs, 'document')} came into ${dataset}.`)
  } catch (error) {
    progress.end()
    const isThere = error instanceof Error && 'statusCode' in error && error.statusCode === 409
    if (!isThere) throw error
    const ways = '--replace overwrites what is there, --missing leaves it.'
    throw new Error(`${error.message}\nWhat came before stays. ${ways}`, {cause: error})
  } finally {
    process.off('unhandledRejection', toldLater)
  }
}

// While releases come in, nobody in there waits for the documents beside them yet: the import itself fails by it a little later.
function toldLater(): void {}

function datasetOf({datasets}: RunningLake, named: string | undefined): string {
  const [only, ...others] = datasets
  if (named !== undefined) return named
  if (only !== undefined && others.length === 0) return only
  throw new Error(`Say which dataset: --dataset <${datasets.join(' | ')}>.`)
}

async function clientOf({url, secret, projectId}: RunningLake, dataset: string) {
  const {createClient} = await import('@sanity/client')
  const place = {apiHost: url, useProjectHostname: false, useCdn: false}
  return createClient({...place, projectId, dataset, token: secret, apiVersion: '2025-02-19'})
}

type Step = {step: string; current: number | undefined; total: number; isNew: boolean}

function show(progress: ReturnType<typeof showProgress>, {step, current, total, isNew}: Step): void {
  if (isNew) progress.step(step.replace(/\.+$/, ''), total)
  if (current !== undefined) progress.done(current, total || current)
}
