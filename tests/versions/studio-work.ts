import {chromium, expect, type Page} from '@playwright/test'

import {chromiumOptions} from '#tests/support/chromium.ts'

import {administrator, type FreshLake} from './fresh-lake.ts'
import {attempt, type Row} from './table.ts'

type Desk = {
  url: string
  lake: FreshLake
  page: Page
  /** What the lake answered with 4xx or 5xx. */
  refusals: readonly string[]
}

/**
 * Works in the Studio at a URL as its administrator, in Chromium, until something does not.
 *
 * @returns what became of each step
 */
export async function workInStudio(url: string, lake: FreshLake): Promise<Row['results']> {
  const browser = await chromium.launch(await chromiumOptions())
  const context = await browser.newContext({ignoreHTTPSErrors: true})
  context.setDefaultTimeout(waiting.timeout)
  const refusals: string[] = []
  context.on('response', (response) => {
    if (response.status() >= 400) refusals.push(`${response.status()} ${response.request().method()} ${response.url()}`)
  })
  const desk = {url, lake, page: await context.newPage(), refusals}
  const results: Record<string, true | string> = {}
  for (const [name, step] of Object.entries(steps)) {
    const {result} = await attempt(() => step(desk))
    results[name] = result
    if (result !== true) break
  }
  await browser.close()
  return results
}

const waiting = {timeout: 30_000}

const steps: Record<string, (desk: Desk) => Promise<void> | void> = {
  async 'sign in'({page, url}) {
    await page.goto(url)
    await page.getByLabel('E-mail address').fill(administrator.email)
    await page.getByLabel('Password').fill(administrator.password)
    await page.getByRole('button', {name: 'Sign in'}).click()
    await expect(page.getByTestId('studio-navbar')).toBeVisible(waiting)
  },
  async create({page, url, lake}) {
    await page.goto(`${url}/intent/create/type=page;id=one`)
    await write(page, 'Created')
    await expect.poll(() => titles(lake), waiting).toEqual({'drafts.one': 'Created'})
  },
  async edit({page, lake}) {
    await write(page, 'Edited')
    await expect.poll(() => titles(lake), waiting).toEqual({'drafts.one': 'Edited'})
  },
  async publish({page, lake}) {
    await page.getByTestId('action-publish').click()
    await expect.poll(() => titles(lake), waiting).toEqual({one: 'Edited'})
  },
  // More streams than a browser opens connections over HTTP/1.1.
  async 'four tabs'({page, url, lake}) {
    const tabs = [page]
    while (tabs.length < 4) tabs.push(await page.context().newPage())
    for (const [at, tab] of tabs.entries()) {
      await tab.goto(`${url}/intent/edit/type=page;id=one`)
      await write(tab, `Tab ${at}`)
      await expect.poll(() => titles(lake), waiting).toEqual({one: 'Edited', 'drafts.one': `Tab ${at}`})
    }
  },
  'nothing refused'({refusals}) {
    expect(refusals).toEqual([])
  },
}

async function write(page: Page, title: string): Promise<void> {
  const input = page.getByTestId('field-title').locator('input')
  await expect(input).toBeEditable(waiting)
  await input.fill(title)
}

async function titles({client}: FreshLake): Promise<Record<string, string>> {
  const pages = await client.fetch<{_id: string; title: string}[]>('*[_type == "page"]{_id, title}')
  return Object.fromEntries(pages.map(({_id, title}) => [_id, title]))
}
