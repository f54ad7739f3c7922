import {expect, type Page} from '@playwright/test'

import {brokenWords} from './support/broken-words.ts'
import {pageTypes} from './support/pages.ts'
import {test} from './support/test.ts'

// A social worker with a phone in a client's home: what the page is about stands in the first screen.
test.use({viewport: {width: 360, height: 740}})

test('on a phone the header takes at most 120 px and the title begins within 200 px, on every type of page', async ({
  page,
}) => {
  for (const [name, path] of await pageTypes()) {
    await page.goto(path)
    const header = await page.getByRole('banner').boundingBox()
    expect(header?.height, `${name}, header`).toBeLessThanOrEqual(120)
    const title = await page.getByRole('heading', {level: 1}).boundingBox()
    expect((title?.y ?? Infinity) - (header?.y ?? 0), `${name}, title`).toBeLessThanOrEqual(200)
  }
})

test('what readers come for stands in the first screen of a phone', async ({page}) => {
  await page.goto('/')
  await expect(page.getByRole('main').getByRole('link', {name: 'Znajdź ścieżkę'})).toBeInViewport({ratio: 1})
  await page.goto('/informator/centrum-integracji-spolecznej')
  await expect(page.locator('.rich-text p').first()).toBeInViewport({ratio: 0.2})
  await page.goto('/sciezki/od-klubu-integracji-do-zatrudnienia')
  await expect(page.getByRole('navigation', {name: 'Kroki ścieżki'}).getByRole('link').first()).toBeInViewport({
    ratio: 1,
  })
})

test('a step of the list leads to the step itself, and the foot of a pathway to the finder', async ({page}) => {
  await page.goto('/sciezki/od-klubu-integracji-do-zatrudnienia')
  const steps = page.getByRole('navigation', {name: 'Kroki ścieżki'}).getByRole('link')
  const last = await steps.last().innerText()
  await steps.last().click()
  await expect(page.getByRole('heading', {level: 3, name: last})).toBeInViewport()
  await page.getByRole('main').getByRole('link', {name: 'Znajdź ścieżkę'}).click()
  await expect(page).toHaveURL(/\/sciezki\/znajdz$/)
})

test('the title stands at the same place and in the same size on every type of page', async ({page}) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({width, height: 740})
    const found = new Map<string, string[]>()
    for (const [name, path] of await pageTypes()) {
      await page.goto(path)
      const place = await placeOfTitle(page)
      found.set(place, [...(found.get(place) ?? []), name])
    }
    expect([...found.entries()], `${width} px`).toHaveLength(1)
  }
})

test('with text of 150 %, the header stays under a third of a phone on every type of page', async ({page}) => {
  await withText(page, '150')
  for (const [name, path] of await pageTypes()) {
    await page.goto(path)
    expect((await page.getByRole('banner').boundingBox())?.height, name).toBeLessThan(740 / 3)
  }
})

test('with text of 200 %, no word goes on in another line without a hyphen, on any type of page', async ({page}) => {
  await withText(page, '200')
  for (const [name, path] of await pageTypes()) {
    await page.goto(path)
    expect(await brokenWords(page), name).toEqual([])
  }
})

test('words that are broken without a hyphen are found where they are planted', async ({page}) => {
  await page.setContent(
    `<div style="width: 5em; overflow-wrap: anywhere"><p>reintegracja zawodowa</p><p>re&shy;in&shy;te&shy;gra&shy;cja</p>
    <p>społeczno-zawodowy</p><p hidden>reintegracja</p></div>`,
  )
  const broken = await brokenWords(page)
  expect(broken.map((word) => word.replace(/ <.*/s, ''))).toEqual([expect.stringMatching(/^reint\p{L}*\|\p{L}+$/u)])
})

test('with text of 200 %, a chapter is not four times as long', async ({page}) => {
  for (const path of ['/informator/centrum-integracji-spolecznej', '/informator', '/sciezki/po-terapii-uzaleznienia']) {
    await withText(page, '100')
    await page.goto(path)
    const length = await page.evaluate(() => document.documentElement.scrollHeight)
    await withText(page, '200')
    await page.goto(path)
    expect(await page.evaluate(() => document.documentElement.scrollHeight), path).toBeLessThan(4 * length)
  }
})

test('the search has room in the header, also with text of 200 % and on its own page', async ({page}) => {
  await withText(page, '200')
  for (const path of ['/', '/informator', '/szukaj', '/szukaj?q=kis']) {
    await page.goto(path)
    await page.locator('summary', {hasText: 'Szukaj'}).click()
    const fields = page.getByRole('searchbox').or(page.getByRole('combobox', {name: 'Szukaj'}))
    await expect(page.getByRole('banner').getByRole('searchbox'), path).toBeVisible()
    for (const field of await fields.all()) {
      const letters = await field.evaluate(
        (it) => it.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(it).fontSize),
      )
      expect(letters, path).toBeGreaterThan(5)
    }
  }
})

test('on a wide screen the search stands beside the menu on every type of page', async ({page}) => {
  await page.setViewportSize({width: 1280, height: 740})
  for (const [name, path] of await pageTypes()) {
    await page.goto(path)
    const menu = await page.getByRole('navigation', {name: 'Główna nawigacja'}).boundingBox()
    const search = await page.getByRole('banner').getByRole('searchbox').boundingBox()
    expect(search?.width, name).toBeGreaterThan(120)
    expect(search?.x, name).toBeGreaterThan((menu?.x ?? 0) + (menu?.width ?? 0))
    expect(search?.y, name).toBeLessThan((menu?.y ?? 0) + (menu?.height ?? 0))
    expect((await page.getByRole('banner').boundingBox())?.height, name).toBeLessThan(140)
  }
})

test('lists say on a phone what they say on wide screens', async ({page}) => {
  for (const path of [
    '/podmioty',
    '/podmioty/rodzaj/cis',
    '/podmioty/powiat/zielona-gora',
    '/wydarzenia',
    '/aktualnosci',
  ]) {
    const said: string[][] = []
    for (const width of [360, 1280]) {
      await page.setViewportSize({width, height: 740})
      await page.goto(path)
      said.push(await wordsOfList(page))
    }
    expect(said[0]?.length, path).toBeGreaterThan(10)
    expect(said[0], path).toEqual(said[1])
  }
})

test('in forced colours no text keeps a colour of ours', async ({page}) => {
  await page.emulateMedia({forcedColors: 'active'})
  for (const [name, path] of await pageTypes()) {
    await page.goto(path)
    expect(await coloursOfOurOwn(page), name).toEqual([])
  }
})

test.describe('without script', () => {
  test.use({javaScriptEnabled: false})

  test('the contents of a chapter open on a phone, and menu leads to finder and events', async ({page}) => {
    await page.goto('/informator/centrum-integracji-spolecznej')
    const contents = page.getByRole('navigation', {name: 'W tym rozdziale'})
    await expect(contents.getByRole('link').first()).toBeHidden()
    await contents.locator('summary').click()
    await expect(contents.getByRole('link').first()).toBeVisible()
    await page.locator('summary', {hasText: 'Menu'}).click()
    const menu = page.getByRole('navigation', {name: 'Główna nawigacja'})
    for (const name of ['Znajdź ścieżkę', 'Wydarzenia']) await expect(menu.getByRole('link', {name})).toBeVisible()
  })

  test('menu and search open on a phone, one at a time', async ({page}) => {
    await page.goto('/informator')
    const menu = page.getByRole('navigation', {name: 'Główna nawigacja'})
    await expect(menu).toBeHidden()
    await page.locator('summary', {hasText: 'Menu'}).click()
    await expect(menu).toBeVisible()
    await page.locator('summary', {hasText: 'Szukaj'}).click()
    await expect(page.getByLabel('Szukaj w serwisie')).toBeVisible()
    await expect(menu).toBeHidden()
  })
})

/** Makes the site's own text size this many per cent, as a reader's browser remembers it. */
async function withText(page: Page, percent: string): Promise<void> {
  await page.goto('/o-nas')
  await page.evaluate((value) => localStorage.setItem('tekst', value), percent)
}

/** Where the title begins, below the top of the header, and the size of its letters. */
function placeOfTitle(page: Page): Promise<string> {
  return page.evaluate(() => {
    const title = document.querySelector('h1')
    const top = document.querySelector('header')?.getBoundingClientRect().top ?? 0
    const {x, y} = title?.getBoundingClientRect() ?? {x: 0, y: 0}
    return title ? `${Math.round(x)}, ${Math.round(y - top)}, ${getComputedStyle(title).fontSize}` : 'none'
  })
}

/** The words that are drawn in the rows of tables and in the lists of a page, in order. */
function wordsOfList(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(tbody tr, article)')].flatMap((row) =>
      row.innerText.split(/\s+/).filter((word) => word !== ''),
    ),
  )
}

/** Texts whose colour is none of the reader's system. */
function coloursOfOurOwn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('span'))
    const ofSystem = [
      'CanvasText',
      'LinkText',
      'VisitedText',
      'ButtonText',
      'GrayText',
      'FieldText',
      'HighlightText',
      'MarkText',
    ].map((name) => {
      probe.style.setProperty('color', name)
      return getComputedStyle(probe).color
    })
    probe.remove()
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const own = new Set<string>()
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement
      if (!texts.currentNode.textContent?.trim() || !element?.checkVisibility() || element.closest('script, style'))
        continue
      const {color: ofText, fill} = getComputedStyle(element)
      const color = element.closest('svg') ? fill : ofText
      if (!ofSystem.includes(color)) own.add(`${color}: ${element.outerHTML.slice(0, 100)}`)
    }
    return [...own]
  })
}
