import {execFile} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'

import {expect} from '@playwright/test'

import {publishChapterOfAllBlocks} from './support/all-blocks.ts'
import {testClient} from './support/content.ts'
import {pageTypes} from './support/pages.ts'
import {runningSite, test} from './support/test.ts'

const run = promisify(execFile)

/** The Nu HTML Checker; it needs Java, which is no part of the project. */
const checker = fileURLToPath(import.meta.resolve('vnu-jar/build/dist/vnu.jar'))

/** Valid since 2023, and not yet known to the last version of the checker that fetches no Java while it is installed. */
const notYetKnown = '.*Attribute “name” not allowed on element “details” at this point.*'

type Message = {type: string; url?: string; message: string; extract?: string}

test('the Nu checker finds no error on any type of page, nor where something is refused or goes wrong', async () => {
  test.slow()
  const hasJava = await run('java', ['-version']).then(
    () => true,
    () => false,
  )
  test.skip(!hasJava, 'No page is checked: Java is not installed.')
  const pages = [
    ...(await pageTypes()),
    ['a chapter with every block', await publishChapterOfAllBlocks()],
    ['report received before', '/zglos/dziekujemy?strona=%2Fo-nas&ponownie=tak'],
    ['answer received', '/zglos/dziekujemy?strona=%2Fpodmioty&podmiot=tak'],
    ['privacy policy', '/polityka-prywatnosci'],
    ['not found, of the former site', '/pl/Aktualnosci/NIE-MA'],
    ['list that ends before', '/aktualnosci/strona/99'],
    ...[400, 405, 500, 503].map((status) => [`refusal ${status}`, `/odmowa/${status}`]),
  ] as const
  const folder = await mkdtemp(join(tmpdir(), 'html-'))
  const files = new Map<string, string>()
  const keep = async (name: string, html: string) => {
    expect(html, name).toMatch(/^<!DOCTYPE html>/)
    const file = join(folder, `${files.size}.html`)
    files.set(file, name)
    await writeFile(file, html)
  }
  for (const [name = '', path = ''] of pages) await keep(name, await read(path))
  await keep('report form with mistakes', await send('/zglos/wyslij', {opis: 'Za', rodzaj: '', email: 'anna@'}))
  await keep('a form that cannot be read', await send('/zglos/wyslij', {opis: 'a'.repeat(600_000)}))
  await keep(
    'a dead link that was answered',
    await send('/zglos/podmiot/wyslij', {odpowiedz: 'zmiany', 'zmiana-visit': 'x'}),
  )
  await keep('finder with mistakes', await send('/sciezki/znajdz/wynik', {}))
  await keep('finder, a result', await send('/sciezki/znajdz/wynik', await finderAnswers()))
  const options = {maxBuffer: 1e8}
  const how = ['--format', 'json', '--exit-zero-always', '--stdout', '--errors-only', '--filterpattern', notYetKnown]
  const args = ['-jar', checker, ...how, ...files.keys()]
  const {stdout} = await run('java', args, options)
  await rm(folder, {recursive: true})
  const {messages}: {messages: Message[]} = JSON.parse(stdout)
  const errors = messages.map(({url = '', message, extract}) => [
    files.get(url.replace(/^file:/, '')) ?? url,
    message,
    extract,
  ])
  expect(errors).toEqual([])
})

test('the structured data of every page can be read', async () => {
  for (const [name, path] of await pageTypes()) {
    const blocks = [...(await read(path)).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
    expect(blocks.length, name).toBeGreaterThan(0)
    for (const [, json = ''] of blocks) expect(() => JSON.parse(json), name).not.toThrow()
  }
})

test('control characters and halves of characters, which come with what is pasted, are in nothing that the site sends', async () => {
  const client = testClient()
  const odd = 'Dziwny\u0000\u0008\u000B\u001F\u007F\u0085\u009F tytuł\uD83D'
  const slug = {_type: 'slug', current: 'dziwne-znaki'}
  const body = [
    {
      _type: 'block',
      _key: 'a',
      style: 'h2',
      markDefs: [],
      children: [{_type: 'span', _key: 's', text: odd, marks: []}],
    },
  ]
  const startsAt = new Date(Date.now() + 86_400_000).toISOString()
  const common = {slug, title: odd, lead: odd}
  const documents: {_type: string; [field: string]: unknown}[] = [
    {...common, _type: 'newsArticle', publishedAt: '2026-11-20T09:00:00Z', body},
    {...common, _type: 'event', startsAt, venue: odd, audience: odd, description: body},
    {
      _type: 'entity',
      slug,
      name: odd,
      kind: 'cis',
      powiat: 'zarski',
      operator: odd,
      address: odd,
      phone: '68 323 18 80',
    },
    {...common, _type: 'chapter', summary: odd, orderRank: '0|zz0001:', body, changes: []},
    {_type: 'glossaryTerm', slug, term: odd, definition: odd},
    {...common, _type: 'page', body},
  ]
  for (const document of documents) await client.createOrReplace({_id: `odd-${document._type}`, ...document})
  const own = ['/aktualnosci', '/wydarzenia', '/podmioty', '/informator', ''].map((start) => `${start}/dziwne-znaki`)
  for (const path of own) await expect.poll(async () => await read(path), path).toContain('Dziwny')
  for (const path of ['/szukaj?q=dziwny', '/szukaj/podpowiedzi?q=dziwny'])
    await expect.poll(async () => await read(path), path).toContain('Dziwny')
  for (const path of [
    ...own,
    ...'/ /aktualnosci /wydarzenia /podmioty /informator /slownik /informator/drukuj/calosc'.split(' '),
    ...'/feed.xml /feed.json /informator/zmiany.xml /sitemap.xml /kalendarz.ics'.split(' '),
    '/wydarzenia/dziwne-znaki/kalendarz.ics',
    '/podmioty/dziwne-znaki/wizytowka.vcf',
    ...'/szukaj?q=dziwny /szukaj/podpowiedzi?q=dziwny /szukaj?q=a%00b%08%1F%C2%85 /zglos?strona=%2Fa%00b'.split(' '),
  ]) {
    const text = await read(path)
    const found = /(?![\n\r\t])\p{Cc}|\\u(?:00[01]\w|d8\w\w)/iu.exec(text)
    expect([path, found && text.slice(found.index - 20, found.index + 20)]).toEqual([path, null])
  }
  await client.delete({query: '*[_id match "odd-*"]'})
})

async function read(path: string): Promise<string> {
  return (await fetch(runningSite().siteUrl + path)).text()
}

/** What a form that is sent comes to, after it was sent on. */
async function send(path: string, fields: Record<string, string>): Promise<string> {
  const answer = await fetch(runningSite().siteUrl + path, {method: 'POST', body: new URLSearchParams(fields)})
  return answer.text()
}

/** The first choice of every question of the finder. */
async function finderAnswers(): Promise<Record<string, string>> {
  const form = await read('/sciezki/znajdz')
  const choices = [...form.matchAll(/<input\b[^>]*\btype="radio"[^>]*>/g)].map(([input]) => ({
    name: /\bname="([^"]*)"/.exec(input)?.[1] ?? '',
    value: /\bvalue="([^"]*)"/.exec(input)?.[1] ?? '',
  }))
  return Object.fromEntries([...choices.toReversed().map(({name, value}) => [name, value]), ['powiat', 'zarski']])
}
