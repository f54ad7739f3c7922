import {expect, type Page} from '@playwright/test'

import {linkKey, linkPath, linkSecretId, newLinkSecret} from '#lib/entities/entity-link.ts'

import {axeProblemsInBothSchemes} from './support/axe.ts'
import {testClient} from './support/content.ts'
import {beSignedIn, openDocument} from './support/studio.ts'
import {test} from './support/test.ts'

const entity = 'entity-kis-lubsko'
const other = 'entity-kis-zielona-gora'

/** The link that an editor would send; the secret is what the Studio writes. */
async function sendLink(): Promise<string> {
  const secret = newLinkSecret(entity, Date.now())
  await testClient().createOrReplace(secret)
  return linkPath(linkKey(secret))
}

/** Sends the form; one that comes faster than people fill it in comes back once, whole, and is sent again. */
async function send(page: Page): Promise<void> {
  await expect(async () => {
    await page.getByRole('button', {name: 'Wyślij odpowiedź'}).click()
    await expect(page).toHaveURL(/\/zglos\/dziekujemy/, {timeout: 1000})
  }).toPass()
}

const reports = () =>
  testClient().fetch<{kind: string; text: string}[]>(
    '*[_type == "report" && about._ref == $entity] | order(receivedAt){kind, text}',
    {entity},
    {perspective: 'raw'},
  )

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false})

  test('an entity opens its link, proposes a change, and the change waits beside the document', async ({page}) => {
    const answer = await page.goto(await sendLink())
    expect(answer?.headers()['cache-control']).toBe('private, no-cache')
    await expect(page.getByRole('heading', {level: 1})).toHaveText('Czy dane się zgadzają?')
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
    await expect(page.locator('meta[name="referrer"]')).toHaveAttribute('content', 'no-referrer')
    await expect(page.getByRole('main')).toContainText('Klub integracji społecznej w\u00A0Lubsku')
    const {name} = await testClient().fetch<{name: string}>('*[_id == $entity][0]{name}', {entity})
    await page.getByRole('radio', {name: 'Coś trzeba zmienić'}).check()
    await page.getByRole('button', {name: 'Wyślij odpowiedź'}).click()
    await expect(page.getByRole('alert')).toContainText('Napisz, co zmienić')
    await expect(page.getByRole('radio', {name: 'Coś trzeba zmienić'})).toBeChecked()
    await page.getByLabel(/Co tu zmienić.*kontakt/).fill('Telefon: 68 000 00 09')
    await send(page)
    expect(await reports()).toEqual([
      {kind: 'entityChanges', text: 'dane podstawowe i kontakt:\nTelefon: 68 000 00 09'},
    ])
    expect(await testClient().fetch('*[_id == $entity][0]{name, phone}', {entity})).toEqual({name, phone: null})
  })

  test('a link that an editor took away, or that somebody made up, works no more', async ({page, request}) => {
    const link = await sendLink()
    await testClient().delete(linkSecretId(entity))
    for (const path of [link, '/zglos/podmiot', '/zglos/podmiot?klucz=x', `${link}a`]) {
      await page.goto(path)
      await expect(page.getByRole('heading', {level: 1}), path).toHaveText('Ten odnośnik już nie działa')
    }
    const form = {odpowiedz: 'zmiany', 'zmiana-visit': 'Czynne od 9:00'}
    const sent = await request.post(link.replace('?', '/wyslij?'), {form, maxRedirects: 0})
    expect(sent.status()).toBe(410)
    const text = await sent.text()
    expect(text).toContain('Ten odnośnik już nie działa')
    expect(text).toContain('Czynne od 9:00')
    expect(text).not.toContain('Lubsk')
  })
})

test('an editor copies the link, an entity without an account confirms by it, and the Studio shows that', async ({
  browser,
  context,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await beSignedIn(page)
  await openDocument(page, 'podmioty;entity', other)
  await page.getByTestId('pane-footer').getByTestId('action-menu-button').click()
  await page.getByRole('menuitem', {name: 'Skopiuj odnośnik dla podmiotu'}).click()
  const dialog = page.getByRole('dialog', {name: 'Odnośnik dla podmiotu'})
  await dialog.getByRole('button', {name: 'Skopiuj', exact: true}).click()
  await expect(page.getByText('Skopiowano odnośnik.').first()).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await expect(dialog.getByLabel('Odnośnik', {exact: true})).toHaveValue(link)
  await page.keyboard.press('Escape')

  const phone = await browser.newContext({javaScriptEnabled: false, viewport: {width: 360, height: 740}})
  const entitysPage = await phone.newPage()
  await entitysPage.goto(link)
  await entitysPage.getByRole('radio', {name: 'Wszystko się zgadza'}).check()
  await send(entitysPage)
  await expect(entitysPage.getByRole('heading', {level: 1})).toHaveText(/odpowiedź została przyjęta/)
  await phone.close()

  await page.getByRole('tab', {name: 'Zgłoszenia'}).click()
  await expect(page.getByText('Podmiot potwierdza dane')).toBeVisible()
})

test('the secret of a link is no reader’s', async ({site, request}) => {
  await sendLink()
  const query = encodeURIComponent('*[_type == "entityLink" || _id in path("entityLink.*")]')
  const answer = await request.get(`${site.lakeUrl}/v2025-02-19/data/query/production?query=${query}&perspective=raw`)
  expect(await answer.json()).toMatchObject({result: []})
})

test('axe finds nothing on the page of the link, on a phone neither', async ({page}) => {
  await page.setViewportSize({width: 360, height: 740})
  await page.goto(await sendLink())
  expect(await axeProblemsInBothSchemes(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
