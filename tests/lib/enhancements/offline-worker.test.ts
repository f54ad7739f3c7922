import {createContext, Script} from 'node:vm'

import {expect, test} from 'vitest'

import {offlineWorkerCode} from '#lib/enhancements/enhancements.ts'

const origin = 'https://example.org'
const minute = 60_000
const chapter = '/informator/cis'
const style = '/_next/static/styl.css'

/** What a site answers: the text of an address, a status where there is none, null where nobody answers. */
type Site = Record<string, string | number | null>

/** A site with two pages and what they are drawn with. */
function smallSite(): Site {
  return {
    '/informator/bez-internetu.json': JSON.stringify([chapter, '/informator/bez-internetu']),
    [chapter]: `<link href="${style}"><main>Rozdział</main>`,
    '/informator/bez-internetu': '<main>Spis</main>',
    '/kontakt': '<main>Kontakt</main>',
    [style]: 'main {color: black}',
  }
}

type Listener = (event: object) => void

/** The worker as a browser runs it: its network is the site given, its clocks and its cookies the test's. */
function openWorker(site: Site) {
  const listeners: Record<string, Listener> = {}
  const stored = new Map<string, {body: string; headers: [string, string][]}>()
  const asked: string[] = []
  const said: object[] = []
  const device = {now: Date.UTC(2026, 10, 28, 12), serverAhead: 0, cookies: [''], isSlow: false}
  const keyOf = (key: string | {url: string}) => new URL(typeof key === 'string' ? key : key.url, origin).href
  const match = async (key: string | {url: string}) => {
    const found = stored.get(keyOf(key))
    return found && new Response(found.body, {headers: found.headers})
  }
  const cache = {
    match,
    put: async (key: string, response: Response) =>
      void stored.set(keyOf(key), {body: await response.text(), headers: [...response.headers]}),
    keys: async () => [...stored.keys()].map((url) => ({url})),
    delete: async (key: {url: string}) => stored.delete(keyOf(key)),
  }
  const fetchFromSite = async (request: string | {url: string}) => {
    const {pathname} = new URL(keyOf(request))
    asked.push(pathname)
    // A page that a reader opens may keep them waiting; what the worker asks for by itself is answered.
    if (device.isSlow && typeof request !== 'string') return new Promise<Response>(() => {})
    const answer = site[pathname] === undefined ? 404 : site[pathname]
    if (answer === null) throw new TypeError('Failed to fetch')
    const [body, status] = typeof answer === 'number' ? ['', answer] : [answer, 200]
    const date = new Date(device.now + device.serverAhead).toUTCString()
    return new Response(body, {status, headers: {date, 'content-type': 'text/html'}})
  }
  class DeviceDate extends Date {
    static override now = () => device.now
  }
  const context = createContext({
    Response,
    Headers,
    URL,
    DOMException,
    Date: DeviceDate,
    location: {origin},
    caches: {open: async () => cache, match, delete: async () => stored.clear()},
    fetch: fetchFromSite,
    setTimeout: (later: () => void) => void (device.isSlow && later()),
    BroadcastChannel: class {
      postMessage = (report: object) => said.push(report)
    },
    self: {
      addEventListener: (type: string, listener: Listener) => (listeners[type] = listener),
      skipWaiting: async () => {},
      clients: {claim: async () => {}},
      registration: {unregister: async () => true},
      cookieStore: {get: async (name: string) => (device.cookies.includes(name) ? {name} : null)},
    },
  })
  new Script(offlineWorkerCode()).runInContext(context)

  /** Sends an event, and waits for all that the worker does for it; what it answers, if it does. */
  async function send(type: string, event: object = {}): Promise<Response | undefined> {
    const works: Promise<unknown>[] = []
    let answer: Promise<Response> | undefined
    listeners[type]?.({
      ...event,
      waitUntil: (work: Promise<unknown>) => works.push(work),
      respondWith: (given: Promise<Response>) => (answer = given),
    })
    const response = await answer
    await Promise.all(works)
    return response
  }

  return {
    site,
    device,
    asked,
    said,
    stored,
    save: () => send('message'),
    /** What a reader sees who goes to this address; null where the browser would say that there is no connection. */
    open: async (path: string) => {
      const request = {method: 'GET', mode: 'navigate', url: origin + path}
      const response = await send('fetch', {request}).catch(() => null)
      return response ? response.text() : null
    },
    /** How often the worker began to bring what is kept to the present state. */
    renewals: () => asked.filter((path) => path.endsWith('.json')).length,
  }
}

async function savedWorker() {
  const worker = openWorker(smallSite())
  await worker.save()
  expect(worker.said.at(-1)).toEqual({saved: true})
  worker.asked.length = 0
  return worker
}

test('what is kept is renewed after an hour, and not before', async () => {
  const worker = await savedWorker()
  worker.device.now += 59 * minute
  await worker.open('/kontakt')
  expect(worker.renewals()).toBe(0)
  worker.device.now += 2 * minute
  await worker.open('/kontakt')
  await worker.open('/kontakt')
  expect(worker.renewals()).toBe(1)
})

test('a renewal that fails is tried again after a quarter of an hour, not at each page', async () => {
  const worker = await savedWorker()
  worker.site[chapter] = 500
  worker.device.now += 61 * minute
  for (const path of ['/kontakt', '/kontakt', '/informator/bez-internetu', '/kontakt']) await worker.open(path)
  expect(worker.renewals()).toBe(1)
  worker.device.now += 16 * minute
  await worker.open('/kontakt')
  expect(worker.renewals()).toBe(2)
  worker.site[chapter] = '<main>Rozdział po zmianie</main>'
  worker.device.now += 16 * minute
  await worker.open('/kontakt')
  worker.device.now += 16 * minute
  await worker.open('/kontakt')
  expect(worker.renewals()).toBe(3)
  worker.site[chapter] = null
  expect(await worker.open(chapter)).toContain('Rozdział po zmianie')
})

test('a renewal that fails on a connection that comes and goes waits as well', async () => {
  const worker = await savedWorker()
  worker.site['/slownik'] = null
  await worker.open('/slownik')
  worker.site[chapter] = null
  for (const path of ['/kontakt', '/slownik', '/kontakt', chapter, '/kontakt']) await worker.open(path)
  expect(worker.renewals()).toBe(1)
})

test('after a time without internet what is kept is renewed at the first page', async () => {
  const worker = await savedWorker()
  const {[chapter]: text = ''} = worker.site
  worker.site[chapter] = null
  expect(await worker.open(chapter)).toContain(
    'Bez połączenia z\u00A0serwisem: wersja z\u00A028 listopada 2026\u00A0r.',
  )
  worker.site[chapter] = text
  await worker.open('/kontakt')
  expect(worker.renewals()).toBe(1)
})

test('how long it was is told by the device’s clock alone, and the day of the version by the server’s', async () => {
  for (const serverAhead of [-3 * 24 * 60 * minute, 3 * 24 * 60 * minute]) {
    const worker = openWorker(smallSite())
    worker.device.serverAhead = serverAhead
    await worker.save()
    worker.asked.length = 0
    await worker.open('/kontakt')
    expect(worker.renewals(), `${serverAhead}`).toBe(0)
    worker.device.now += 61 * minute
    await worker.open('/kontakt')
    expect(worker.renewals(), `${serverAhead}`).toBe(1)
    worker.site[chapter] = null
    expect(await worker.open(chapter)).toContain(`wersja z\u00A0${serverAhead < 0 ? '25 listopada' : '1 grudnia'}`)
  }
})

test('a clock that is put back does not stop renewals', async () => {
  const worker = await savedWorker()
  worker.device.now -= 365 * 24 * 60 * minute
  await worker.open('/kontakt')
  expect(worker.renewals()).toBe(1)
})

test('a page that keeps its reader waiting is shown as it is kept, and nothing counts as missed', async () => {
  const worker = await savedWorker()
  worker.device.isSlow = true
  const shown = await worker.open(chapter)
  expect(shown).toContain('Rozdział')
  expect(shown).toContain('Serwis chwilowo nie odpowiada: wersja z\u00A028 listopada 2026\u00A0r.')
  worker.device.isSlow = false
  await worker.open('/kontakt')
  expect(worker.renewals()).toBe(0)
})

test('a page that the site cannot make now is shown as it is kept, and nothing counts as missed', async () => {
  const worker = await savedWorker()
  worker.site[chapter] = 503
  expect(await worker.open(chapter)).toContain('Serwis chwilowo nie odpowiada: wersja')
  await worker.open('/kontakt')
  expect(worker.renewals()).toBe(0)
})

test('an editor’s preview is never answered by a kept page, whatever becomes of it', async () => {
  const worker = await savedWorker()
  worker.device.cookies = ['podglad-otwarty']
  worker.site[chapter] = null
  expect(await worker.open(chapter)).toBeNull()
  worker.site[chapter] = 503
  expect(await worker.open(chapter)).toBe('')
  worker.site[chapter] = '<main>Szkic</main>'
  worker.device.now += 61 * minute
  expect(await worker.open(chapter)).toBe('<main>Szkic</main>')
  expect(worker.renewals()).toBe(0)
  worker.device.cookies = []
  worker.site[chapter] = null
  expect(await worker.open(chapter)).toContain('<main><p role="note"')
})

test('a style that is not there fails the save, and nothing is kept', async () => {
  const worker = openWorker(smallSite())
  worker.site[style] = 404
  await worker.save()
  expect(worker.said.at(-1)).toEqual({failure: 'connection'})
  expect([...worker.stored.keys()]).toEqual([])
})

test('a page or picture that is gone by the time it is asked for is left out', async () => {
  const worker = openWorker(smallSite())
  worker.site['/informator/bez-internetu'] = '<main><img srcset="/obrazy/brak.png 320w"></main>'
  worker.site[chapter] = 404
  await worker.save()
  expect(worker.said.at(-1)).toEqual({saved: true})
  expect([...worker.stored.keys()].filter((url) => url.includes(chapter) || url.includes('obrazy'))).toEqual([])
})
