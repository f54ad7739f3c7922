import {Counter, Gauge, Histogram, Registry} from 'prom-client'

import type {Metrics, Reading} from './metrics.ts'

/** Counts by a library. Names and labels are few, whatever is asked for. */
export type Counting = Pick<Metrics, 'answered' | 'queried' | 'recalled' | 'text'>

const secondsOfAnswers = [0.005, 0.02, 0.1, 0.5, 2, 10]
const secondsOfQueries = [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10]

/** Begins to count, for one lake. */
export function createCounting(): Counting {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Counter({
    name: 'lake_requests_total',
    help: 'Answers by kind of address and status.',
    labelNames: ['kind', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'lake_request_seconds',
    help: 'Time until an answer began, by kind of address.',
    labelNames: ['kind'],
    buckets: secondsOfAnswers,
    registers,
  })
  const queries = new Histogram({
    name: 'lake_query_seconds',
    help: 'What queries cost in their threads, by who asked.',
    labelNames: ['asker'],
    buckets: secondsOfQueries,
    registers,
  })
  const recalled = new Counter({name: 'lake_recalled_total', help: 'Queries answered from memory.', registers})
  return {
    answered(kind, status, took) {
      requests.inc({kind, status})
      seconds.observe({kind}, took)
    },
    queried: (asker, ms) => queries.observe({asker}, ms / 1000),
    recalled: () => recalled.inc(),
    async text(readings) {
      return {text: `${await registry.metrics()}\n${await textOf(readings)}`, type: Registry.PROMETHEUS_CONTENT_TYPE}
    },
  }
}

async function textOf(readings: readonly Reading[]): Promise<string> {
  const registry = new Registry()
  for (const reading of readings) {
    const {name, help} = reading
    const labelNames = 'label' in reading ? [reading.label] : []
    const gauge = new Gauge({name, help, labelNames, registers: [registry]})
    if ('value' in reading) gauge.set(reading.value)
    else for (const [label, value] of Object.entries(reading.values)) gauge.set({[reading.label]: label}, value)
  }
  return registry.metrics()
}
