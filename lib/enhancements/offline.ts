// The button by which a reader keeps the Informator on this device. The worker (offline-worker.ts) is registered when it
// is pressed, and never before.
import type {Kept, Report} from './offline-worker.ts'

type ScriptAddresses = {createScriptURL(url: string): string}

declare global {
  interface Window {
    trustedTypes?: {
      createPolicy(name: string, rules: ScriptAddresses): ScriptAddresses
    }
  }
}

const name = 'bez-internetu'
const workerPath = '/bez-internetu.js'
const day = new Intl.DateTimeFormat('pl', {dateStyle: 'long', timeZone: 'Europe/Warsaw'})
const megabytes = new Intl.NumberFormat('pl', {maximumFractionDigits: 1})
const box = document.querySelector<HTMLElement>('[data-offline]')
const [saveButton, removeButton] = box?.querySelectorAll('button') ?? []
const status = box?.querySelector('output')
// The page takes an address of a script only from a policy that its headers name (Trusted Types).
const policy = window.trustedTypes?.createPolicy(name, {createScriptURL: (url) => url})
let busy = false

const versionOf = ({time}: Kept) => `wersja z\u00A0${day.format(time)}\u00A0r.`

async function read(): Promise<Kept | null> {
  const found = await caches.match('/bez-internetu/spis', {cacheName: name})
  return found ? found.json() : null
}

/** What is kept, in words; the button to remove it is there while there is anything. */
async function show(before = ''): Promise<void> {
  const kept = await read()
  if (removeButton) removeButton.hidden = !kept
  const size = Object.values(kept?.entries ?? {}).reduce((sum, entry) => sum + entry.size, 0) / 1e6
  const now = kept
    ? `Zapisane strony: ${kept.pages} (${megabytes.format(size)}\u00A0MB), ${versionOf(kept)} Bez internetu otworzysz je pod tymi samymi adresami.`
    : before && 'Na tym urządzeniu nic nie jest zapisane.'
  say(`${before} ${now}`.trim())
}

function say(words: string): void {
  if (status && status.textContent !== words) status.textContent = words
}

async function save(): Promise<void> {
  if (busy) return
  busy = true
  say('Zapisuję…')
  try {
    await navigator.serviceWorker.register(policy?.createScriptURL(workerPath) ?? workerPath)
    const {active} = await navigator.serviceWorker.ready
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one origin, ours
    active?.postMessage('')
  } catch {
    await fail('')
  }
}

async function fail(failure: string): Promise<void> {
  busy = false
  const reason =
    failure === 'QuotaExceededError'
      ? 'na urządzeniu brakuje miejsca.'
      : failure
        ? 'połączenie się przerwało.'
        : 'nie ma połączenia albo przeglądarka na to nie pozwala.'
  await show(`Nie udało się zapisać: ${reason}`)
}

async function remove(): Promise<void> {
  busy = false
  const registration = await navigator.serviceWorker.getRegistration()
  await registration?.unregister()
  await caches.delete(name)
  saveButton?.focus()
  await show('Usunięto.')
}

if (box && 'serviceWorker' in navigator) {
  saveButton?.addEventListener('click', () => void save())
  removeButton?.addEventListener('click', () => void remove())
  new BroadcastChannel(name).addEventListener('message', ({data}: MessageEvent<Report>) => {
    if (!busy) return
    if ('failure' in data) return void fail(data.failure)
    if ('done' in data) {
      // Ten times in all, for those to whom each is read.
      const tenth = Math.floor((10 * data.done) / data.all)
      if (tenth > Math.floor((10 * (data.done - 1)) / data.all)) say(`Zapisuję: ${tenth * 10}\u00A0%`)
      return
    }
    busy = false
    void show('Gotowe.')
  })
  void show().then(() => (box.hidden = false))
}
