import {fork} from 'node:child_process'
import {once} from 'node:events'

import {round} from './measure.ts'
import type {Row, Table} from './report.ts'

/** A page cache that was filled in a process of its own, in MiB; `rss` is by how much the whole process grew. */
export type FilledCache = {limit: number; kept: number; counted: number; live: number; rss: number}

/** What a full page cache takes of its process, beside the setting that limits it. */
export async function benchMemory(): Promise<Table[]> {
  const rows: Row[] = []
  for (const limit of [64, 256]) {
    const {kept, counted, live, rss} = await fillPageCache(limit)
    rows.push({
      what: `PAGE_CACHE_MB=${limit}`,
      size: {'kept pages of 25 kB, half of them compressed': kept},
      figures: {
        'counted, MiB': round(counted),
        'live, MiB': round(live),
        'process grown by, MiB': round(rss),
        'of the setting': round(rss / limit),
      },
    })
  }
  return [{title: 'Memory of a full page cache', rows}]
}

/** Fills a page cache of so many MiB until the first page has to give way. */
export async function fillPageCache(limit: number): Promise<FilledCache> {
  const filling = fork(new URL('fill-pages.ts', import.meta.url), {
    env: {...process.env, PAGE_CACHE_MB: `${limit}`},
    execArgv: ['--disable-warning=ExperimentalWarning', '--expose-gc'],
  })
  const [{kept, counted, live, rss}] = await once(filling, 'message')
  const mebibyte = 1024 * 1024
  return {limit, kept, counted: counted / mebibyte, live: live / mebibyte, rss: rss / mebibyte}
}
