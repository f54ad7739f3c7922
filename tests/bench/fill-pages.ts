import {IncomingMessage, ServerResponse} from 'node:http'
import {Socket} from 'node:net'

import PageCache, {pages} from '#lib/freshness/page-cache.ts'
import {createAnswer} from '#server/answer.ts'
import {keepAnswer, keptAnswer, sendKept} from '#server/kept-answers.ts'

/* Keeps pages as the site does, until the first has to give way, and says what that takes. The limit is PAGE_CACHE_MB; needs --expose-gc. */
const cache = new PageCache()
let seed = 1
const words =
  'ścieżki reintegracji społecznej, podmiot zatrudnienia socjalnego, żółta gęś, klub, centrum, usługa'.split(' ')

// What rendering leaves behind is no page's: the process has done as much work before as it does while it is watched.
for (let page = 0; page < 2000; page += 1) await keep(`przedtem-${page}`)
pages().expireAll()
const before = await taken()
let kept = 0
while (pages().size().pages === kept) {
  await keep(`wiadomosc-o-dosc-dlugim-adresie-${kept}`)
  kept += 1
}
// As the process was while it worked: to collect what is no longer needed would make it look smaller.
const rss = process.memoryUsage.rss() - before.rss
const {live} = await taken()
process.send?.({kept, counted: pages().size().bytes, live: live - before.live, rss})
process.disconnect()

/** What lives in the process, and what the process takes, in bytes. */
async function taken(): Promise<{live: number; rss: number}> {
  // What was given up in one round frees more in the next.
  for (let round = 0; round < 5; round += 1) {
    globalThis.gc?.()
    await new Promise(setImmediate)
  }
  const {heapUsed, external, rss: whole} = process.memoryUsage()
  return {live: heapUsed + external, rss: whole}
}

/** A page of 25 kB; every second one has had a reader who wanted it compressed. */
async function keep(name: string): Promise<void> {
  const path = `/aktualnosci/${name}`
  const key = `/route-cache/APP_PAGE/0123456789/$${path}`
  const html = `<html lang="pl">${paragraphs(25_000)}</html>`
  const tags = Array.from({length: 30}, (_, at) => `sanity:s1:${at}${name.slice(-6)}`).join(',')
  await cache.get(key, {})
  await cache.set(key, {
    kind: 'APP_PAGE',
    status: 200,
    html,
    headers: {'x-next-cache-tags': tags},
    rscData: Buffer.from(html),
    segmentData: new Map([['/_tree', Buffer.from(html)]]),
  })
  if (random() < 0.5) return
  await keepAnswer(path, Buffer.from(html), createAnswer(200, {'content-type': 'text/html; charset=utf-8'}, html))
  const answer = keptAnswer(path)
  if (answer) await sendKept(...exchange(), {path, answer})
}

function exchange(): [IncomingMessage, ServerResponse] {
  const request = new IncomingMessage(new Socket())
  request.headers = {host: 'localhost', 'accept-encoding': 'br'}
  return [request, new ServerResponse(request)]
}

/** Text that compresses as that of pages does. */
function paragraphs(length: number): string {
  let text = ''
  while (text.length < length)
    text += `<p class="akapit">${words[Math.floor(random() * words.length)]} ${random().toString(36).slice(2, 5)}</p>`
  return text
}

function random(): number {
  seed = (seed * 48_271) % 2_147_483_647
  return seed / 2_147_483_647
}
