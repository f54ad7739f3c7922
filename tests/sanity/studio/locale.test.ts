import {createClient} from '@sanity/client'
import type {Workspace} from 'sanity'
import {expect, test} from 'vitest'

import {studioConfig} from '#sanity/sanity.config.ts'
import {openStudio} from '#tests/support/open-studio.ts'

type Texts = Record<string, string>

test('Polish is the only language of the Studio', async () => {
  const studio = await openStudio({client})
  expect(studio.i18n.locales.map(({id}) => id)).toEqual(['pl-PL'])
  await languageOf(studio)
  expect(studio.i18n.currentLocale.id).toBe('pl-PL')
})

test('no text of the installed Studio lacks its Polish, in any of the forms Polish counts in', async () => {
  const english = await textsOf(await openStudio({client, config: englishConfig()}), 'en-US')
  const polish = await textsOf(await openStudio({client}), 'pl-PL')
  expect(Object.keys(english).length).toBeGreaterThan(1000)
  const missing = Object.keys(english)
    .flatMap(polishKeys)
    .filter((key) => !polish[key])
  expect([...new Set(missing)]).toEqual([])
})

test('Polish texts fill in and mark up only what the Studio gives them', async () => {
  const english = await textsOf(await openStudio({client, config: englishConfig()}), 'en-US')
  const polish = await textsOf(await openStudio({client}), 'pl-PL')
  const partsByText = Map.groupBy(Object.keys(english), withoutForm)
  const foreign = Object.entries(polish).flatMap(([key, text]) => {
    const originals = partsByText.get(withoutForm(key)) ?? []
    const known = new Set(originals.flatMap((original) => partsOf(english[original] ?? '')))
    return originals.length === 0
      ? []
      : partsOf(text)
          .filter((part) => !known.has(part))
          .map((part) => `${key}: ${part}`)
  })
  expect(foreign).toEqual([])
})

const client = createClient({
  projectId: 'lake',
  dataset: 'production',
  apiVersion: '2025-02-19',
  useCdn: false,
  resolveFetch: () => async () => Response.json({}),
})

function englishConfig() {
  const config = studioConfig({projectId: 'lake', dataset: 'production', apiHost: 'http://lake.test'})
  return {...config, plugins: config.plugins?.filter(({name}) => name !== 'polish-locale')}
}

/** All texts the Studio could show, by `namespace:key`. */
async function textsOf(studio: Workspace, locale: string): Promise<Texts> {
  const i18next = await languageOf(studio)
  const namespaces = [i18next.options.ns ?? []].flat()
  return Object.fromEntries(
    namespaces.flatMap((namespace) =>
      Object.entries<string>(i18next.getResourceBundle(locale, namespace)).map(([key, text]) => [
        `${namespace}:${key}`,
        text,
      ]),
    ),
  )
}

/** The Studio's texts, once they are loaded. */
async function languageOf({__internal: {i18next}}: Workspace) {
  if (!i18next.isInitialized) await new Promise((resolve) => i18next.on('initialized', resolve))
  return i18next
}

/** English counts „one, other”; Polish „one, few, many” (1 dokument, 2 dokumenty, 5 dokumentów). */
function polishKeys(key: string): string[] {
  const counted = /^(.*)_other$/.exec(key)?.[1]
  return counted ? [`${counted}_one`, `${counted}_few`, `${counted}_many`] : [key]
}

function withoutForm(key: string): string {
  return key.replace(/_(zero|one|few|many|other)$/, '')
}

/** Names of the values („{{count}}”) and of the elements („<Code>”) in a text. */
function partsOf(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([\w.]+)|<\/?(\w+)/g)].map(([, value, element]) => value ?? `<${element}>`)
}
