import {hash, timingSafeEqual} from 'node:crypto'

import {Counter, Gauge, Registry} from 'prom-client'

import {lagSeconds, siteFollowing} from '#lib/freshness/following.ts'
import {pages} from '#lib/freshness/page-cache.ts'

import {siteCounts} from './counts.ts'
import {metricsToken} from './env.ts'

/** The content type of `siteMetrics`. */
export const metricsType = Registry.PROMETHEUS_CONTENT_TYPE

/** Whether a request carries the operator's token (`METRICS_TOKEN`). Where none is set, nobody has it. */
export function isOperator(request: Request): boolean {
  const expected = metricsToken()
  const [, given] = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  return expected !== null && given !== undefined && timingSafeEqual(digestOf(given), digestOf(expected))
}

function digestOf(text: string): Buffer {
  return hash('sha256', text, 'buffer')
}

/** What the site has answered, how fresh it is and what it takes, in the text format of Prometheus. */
export function siteMetrics(now = Date.now()): Promise<string> {
  const registry = new Registry()
  const registers = [registry]
  const answers = new Counter({name: 'site_answers_total', help: 'Answers by kind.', labelNames: ['kind'], registers})
  for (const [kind, count] of Object.entries(siteCounts())) answers.inc({kind}, count)
  const following = siteFollowing()
  const kept = pages().size()
  const memory = process.memoryUsage()
  const cpu = process.cpuUsage()
  const gauges: Record<string, [help: string, value: number | null]> = {
    site_following: ['1 while the site follows changes of content.', Number(following.isConnected)],
    site_freshness_lag_seconds: ['How long it has not followed; 0 while it does.', lagSeconds(following, now)],
    site_last_event_age_seconds: ['Since the last event of content.', ageOf(following.lastEvent, now)],
    site_last_judged_age_seconds: ['Since the last change whose pages expired.', ageOf(following.lastJudged, now)],
    site_kept_pages: ['Pages in memory.', kept.pages],
    site_kept_pages_bytes: ['What they take.', kept.bytes],
    process_resident_memory_bytes: ['Memory of the process.', memory.rss],
    process_heap_bytes: ['Of this, its heap.', memory.heapUsed],
    process_cpu_seconds: ['Processor time used.', (cpu.user + cpu.system) / 1e6],
    process_uptime_seconds: ['Time since the start.', process.uptime()],
  }
  for (const [name, [help, value]] of Object.entries(gauges))
    if (value !== null) new Gauge({name, help, registers}).set(value)
  return registry.metrics()
}

function ageOf(moment: number | null, now: number): number | null {
  return moment === null ? null : (now - moment) / 1000
}
