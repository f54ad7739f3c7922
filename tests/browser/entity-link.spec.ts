import {expect} from '@playwright/test'

import {linkKey, linkSecretId, newLinkSecret} from '#lib/entities/entity-link.ts'

import {axeProblemsInBothSchemes} from './support/axe.ts'
import {testClient} from './support/content.ts'
import {test} from './support/test.ts'

const entity = 'entity-kis-lubsko'

/** The link that an editor would send; the secret is what the Studio writes. */
async function sendLink(): Promise<string> {
  const secret = newLinkSecret(entity, Date.now())
  await testClient().createOrReplace(secret)
  return `/zglos/podmiot?klucz=${encodeURIComponent(linkKey(secret))}`
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
    expect(answer?.headers()['cache-control']).toBe('private, no-store')
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
    // A form that is sent at once was sent by a program.
    await expect(async () => {
      await page.getByRole('button', {name: 'Wyślij odpowiedź'}).click()
      await expect(page).toHaveURL(/\/zglos\/dziekujemy/, {timeout: 500})
    }).toPass()
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
    const key = new URL(link, 'http://localhost').searchParams.get('klucz') ?? ''
    const sent = await request.post('/zglos/podmiot/wyslij', {
      form: {klucz: key, odpowiedz: 'zgadza-sie'},
      maxRedirects: 0,
    })
    expect([sent.status(), sent.headers()['location']]).toEqual([303, '/zglos/podmiot'])
  })
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
