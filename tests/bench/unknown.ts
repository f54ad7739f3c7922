import {Agent, request} from 'node:http'
import {setTimeout as pause} from 'node:timers/promises'

import {freePort} from '#sanity/lake/tests/support/run-lake.ts'

import {type RunningSite, runSite} from '../support/run-site.ts'
import {benchContent} from './content.ts'
import {itemPath, keepAll, pathsToKeep} from './kept-pages.ts'
import {load} from './load.ts'
import {round, summarise, timeOnce} from './measure.ts'
import {untilQuiet} from './process-time.ts'
import type {Row, Table} from './report.ts'

const keptPath = '/aktualnosci'
const connections = 16
const askedASecond = 200
const seconds = 10
const pauseMs = 50
const settings = [
  {news: 400, isLarge: false},
  {news: 10_000, isLarge: true},
]

type Address = (n: number) => string

/** What is asked for by those who guess, crawl and follow old links; `n` differs each time. */
function addressesAt(chapter: string): readonly Address[] {
  return [
    (n) => `/nie-ma-${n}`,
    (n) => `/aktualnosci/nie-ma-${n}`,
    (n) => `/pl/Aktualnosci/NIE-MA-${n}`,
    (n) => `/informator/nie-ma-${n}/etr`,
    (n) => `/wp-content/plugins/${n}/readme.txt`,
    (n) => `/podmioty/nie-ma?n=${n}`,
    // Files of what is not there, and forms that a chapter never has.
    (n) => `/wydarzenia/nie-ma-${n}/kalendarz.ics`,
    (n) => `/podmioty/nie-ma-${n}/wizytowka.vcf`,
    (n) => `/informator/nie-ma-${n}/pdf`,
    (n) => `/grafika/aktualnosci/nie-ma-${n}.jpg`,
    (n) => `/informator/${chapter}/nie-ma-${n}`,
    // Past the end of lists, downwards: the end is not known from the pages that were asked for before.
    (n) => `/aktualnosci/strona/${999_999 - n}`,
    (n) => `/aktualnosci/kategoria/dzial-0/strona/${999_999 - n}`,
  ]
}

/** How many addresses a second that are not there are answered, and what they cost whoever reads a kept page meanwhile. */
export async function benchUnknown({quick}: {quick: boolean}): Promise<Table[]> {
  const rows: Row[] = []
  for (const {news} of settings.filter(({isLarge}) => !quick || !isLarge)) rows.push(await benchSetting(news))
  return [{title: 'Addresses that are not there', rows}]
}

async function benchSetting(news: number): Promise<Row> {
  await using site = await runSite({port: await freePort(), lakePort: await freePort()})
  await fill(site, news)
  const agent = new Agent({keepAlive: true})
  await keepAll(site.siteUrl, [keptPath])
  const ask = (path: string) => statusOf(site.siteUrl + path, agent)
  const kinds = addressesAt(await site.client.fetch<string>('*[_type == "chapter"][0].slug.current'))
  let asked = 0
  const askUnknown = async () => {
    const path = kinds[asked % kinds.length]?.(asked) ?? ''
    asked += 1
    const status = await ask(path)
    if (status !== 404) throw new Error(`${path} answered ${status}.`)
  }
  // The first of each kind may read what is kept from then on.
  for (const _ of kinds) await askUnknown()
  const fresh = (await pathsToKeep(site, news)).items.map(itemPath)
  const askKept = () => ask(keptPath)
  const askFresh = async () => {
    const status = await ask(fresh.pop() ?? '')
    if (status !== 200) throw new Error(`An item answered ${status}.`)
  }
  const alone = await timeReader(askKept)
  const freshAlone = await timeReader(askFresh)
  const end = performance.now() + seconds * 1000
  const before = asked
  await Promise.all(
    Array.from({length: connections}, async () => {
      while (performance.now() < end) await askUnknown()
    }),
  )
  const most = (asked - before) / seconds
  const times: number[] = []
  const flood = startFlood(async () => void times.push(await timeOnce(askUnknown)))
  const beside = await timeReader(askKept)
  const freshBeside = await timeReader(askFresh)
  await flood.stop()
  agent.destroy()
  return {
    what: 'unknown addresses',
    size: {news, documents: await site.client.fetch<number>('count(*)')},
    figures: {
      'most, requests/s': round(most),
      [`one at ${askedASecond}/s, p95 ms`]: round(summarise(times).p95),
      'kept page alone, p95 ms': round(alone.p95),
      [`kept page at ${askedASecond}/s, p95 ms`]: round(beside.p95),
      'first render alone, p95 ms': round(freshAlone.p95),
      [`first render at ${askedASecond}/s, p95 ms`]: round(freshBeside.p95),
    },
    readme: [
      {what: 'addresses that are not there, requests a second', here: round(most).toLocaleString('en')},
      {
        what: `kept news list while ${askedASecond} of them are asked a second, p95`,
        here: `${round(beside.p95)} ms`,
        beside: `${round(alone.p95)} ms: with nobody else`,
      },
    ],
  }
}

async function fill(site: RunningSite, news: number): Promise<void> {
  const missing = news - (await site.client.fetch<number>('count(*[_type == "newsArticle"])'))
  const content = benchContent({news: missing, events: Math.ceil(news / 8), entities: Math.ceil(news / 10)})
  // As after an import of the former site: each knows its old address.
  await load(
    site.client,
    content.map((document, at) =>
      document._type === 'newsArticle'
        ? {...document, legacyPaths: [`/pl/Aktualnosci/DAWNA-WIADOMOSC-${at}`]}
        : document,
    ),
  )
  await untilQuiet(site.lakeProcessId() ?? 0, site.siteProcessId() ?? 0)
}

async function timeReader(read: () => Promise<unknown>) {
  const samples: number[] = []
  const end = performance.now() + seconds * 1000
  while (performance.now() < end) {
    samples.push(await timeOnce(read))
    await pause(pauseMs)
  }
  return summarise(samples)
}

/** Asks at an even pace, whether the answers have come or not. */
function startFlood(ask: () => Promise<void>) {
  const open = new Set<Promise<void>>()
  const start = performance.now()
  let sent = 0
  const timer = setInterval(() => {
    for (; sent < ((performance.now() - start) / 1000) * askedASecond; sent += 1) {
      const one = ask().finally(() => open.delete(one))
      open.add(one)
    }
  }, 5)
  return {
    async stop() {
      clearInterval(timer)
      await Promise.all(open)
    },
  }
}

function statusOf(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, {agent, headers: {'accept-encoding': 'br'}}, (response) => {
      response
        .resume()
        .on('end', () => resolve(response.statusCode ?? 0))
        .on('error', reject)
    })
      .on('error', reject)
      .end()
  })
}
