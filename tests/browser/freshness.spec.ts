import {expect} from '@playwright/test'

import {runningSite, test} from './support/test.ts'

function news(id: string, title: string) {
  return {
    _id: id,
    _type: 'newsArticle',
    title,
    slug: {_type: 'slug', current: id},
    publishedAt: '2026-11-01T09:00:00Z',
    lead: `Wstęp do: ${title}.`,
  }
}

async function get(path: string) {
  const response = await fetch(runningSite().siteUrl + path)
  return {status: response.status, text: await response.text(), cache: response.headers.get('x-nextjs-cache')}
}

const shows = (path: string, text: string) => expect.poll(async () => (await get(path)).text).toContain(text)
const lacks = (path: string, text: string) => expect.poll(async () => (await get(path)).text).not.toContain(text)
const answers = (path: string, status: number) => expect.poll(async () => (await get(path)).status).toBe(status)

test('a published item appears on its page, the list, home, the feed and the sitemap; an edit too; then it is gone', async ({
  site,
}) => {
  const pages = ['/aktualnosci', '/', '/feed.xml']
  for (const page of [...pages, '/sitemap.xml', '/aktualnosci/swieza-wiadomosc']) await get(page)
  await site.client.create(news('swieza-wiadomosc', 'Świeża wiadomość'))
  for (const page of [...pages, '/aktualnosci/swieza-wiadomosc']) await shows(page, 'Świeża wiadomość')
  await shows('/sitemap.xml', '/aktualnosci/swieza-wiadomosc')

  await site.client.patch('swieza-wiadomosc').set({title: 'Poprawiona wiadomość'}).commit()
  for (const page of [...pages, '/aktualnosci/swieza-wiadomosc']) await shows(page, 'Poprawiona wiadomość')

  await site.client.delete('swieza-wiadomosc')
  for (const page of pages) await lacks(page, 'Poprawiona wiadomość')
  await lacks('/sitemap.xml', '/aktualnosci/swieza-wiadomosc')
  await answers('/aktualnosci/swieza-wiadomosc', 404)
})

test('unpublishing takes an item from the site, and its draft never shows', async ({site}) => {
  await site.client.create(news('wycofana', 'Wiadomość do wycofania'))
  await shows('/aktualnosci', 'Wiadomość do wycofania')
  await site.client.action({
    actionType: 'sanity.action.document.unpublish',
    publishedId: 'wycofana',
    draftId: 'drafts.wycofana',
  })
  await answers('/aktualnosci/wycofana', 404)
  await lacks('/aktualnosci', 'Wiadomość do wycofania')
  await site.client.patch('drafts.wycofana').set({title: 'Szkic, którego nikt nie widzi'}).commit()
  await lacks('/aktualnosci', 'Szkic, którego nikt nie widzi')
  await site.client.delete('drafts.wycofana')
})

test('a page that was not found heals as soon as its document is published', async ({site}) => {
  await answers('/aktualnosci/jeszcze-nie', 404)
  await site.client.create(news('jeszcze-nie', 'Już jest'))
  await shows('/aktualnosci/jeszcze-nie', 'Już jest')
  await site.client.delete('jeszcze-nie')
})

test('a change renders again only the pages that show it', async ({site}) => {
  const chapter = await site.client.fetch<string>('*[_type == "chapter"] | order(orderRank)[0].slug.current')
  const other = await site.client.fetch<string>('*[_type == "newsArticle"][0].slug.current')
  const apart = [`/informator/${chapter}`, `/aktualnosci/${other}`, '/informator', '/deklaracja-dostepnosci']
  await site.client.create(news('osobna', 'Osobna wiadomość'))
  await shows('/aktualnosci/osobna', 'Osobna wiadomość')
  for (const page of apart) await expect.poll(async () => (await get(page)).cache).toBe('HIT')
  await site.client.patch('osobna').set({title: 'Osobna wiadomość, zmieniona'}).commit()
  await shows('/aktualnosci/osobna', 'Osobna wiadomość, zmieniona')
  for (const page of apart) expect((await get(page)).cache, page).toBe('HIT')
  await site.client.delete('osobna')
})

test('what changed while the site was down is right once it is up', async ({site}) => {
  await site.client.create(news('w-przerwie', 'Przed przerwą'))
  await shows('/aktualnosci/w-przerwie', 'Przed przerwą')
  await site.stopSite()
  await site.client.patch('w-przerwie').set({title: 'Po przerwie'}).commit()
  await site.startSite()
  expect((await get('/aktualnosci/w-przerwie')).text).toContain('Po przerwie')
  await site.client.delete('w-przerwie')
})

test('readers get the pages they had while the lake is down, and changes flow again once it is back', async ({
  site,
}) => {
  await site.client.create(news('awaria', 'Przed awarią'))
  await shows('/aktualnosci/awaria', 'Przed awarią')
  await site.stopLake()
  expect((await get('/aktualnosci/awaria')).text).toContain('Przed awarią')
  await site.startLake()
  await site.client.patch('awaria').set({title: 'Po awarii'}).commit()
  await shows('/aktualnosci/awaria', 'Po awarii')
  await site.client.delete('awaria')
})
