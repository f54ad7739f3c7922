import {expect, type Page} from '@playwright/test'

import {axeProblems, visualRules} from './support/axe.ts'
import {pageTypes} from './support/pages.ts'
import {test} from './support/test.ts'

// Every type of page, for everyone: WCAG 2.2 AA as far as a machine can tell, in each way a page can be shown.
// The tests only read, so that both cores may share them.
test.describe.configure({mode: 'parallel', timeout: 300_000})

const ways = {
  dark: {colorScheme: 'dark'},
  'forced colours': {forcedColors: 'active'},
  print: {media: 'print'},
} as const

/** In forced colours, text and ground are the reader's own; axe would go by the colours that they replaced. Paper is not pressed. */
const meaningless: Record<string, string> = {'forced colours': 'color-contrast', print: 'target-size'}
const rulesFor = (way: string) => visualRules.filter((rule) => rule !== meaningless[way])

test('axe finds faults where they are planted', async ({page}) => {
  await page.setContent(`<html lang="pl"><title>Próba</title><main><h1>Próba</h1><img src="data:,">
    <p style="color: #999; background: #fff">blade</p><button style="padding: 0">a</button><button style="padding: 0">b</button>`)
  const rulesOf = (problems: string[]) => problems.map((problem) => problem.split(':')[0])
  expect(rulesOf(await axeProblems(page, {also: ['target-size']}))).toEqual([
    'color-contrast',
    'image-alt',
    'target-size',
  ])
  expect(rulesOf(await axeProblems(page, {only: visualRules}))).toEqual(['color-contrast', 'target-size'])
  expect(rulesOf(await axeProblems(page, {within: 'h1'}))).toEqual([])
})

test('axe finds nothing on any type of page, in light, dark, forced colours and print', async ({page}) => {
  for (const [name, path] of await pageTypes()) {
    await page.goto(path)
    expect(await axeProblems(page, {also: ['target-size']}), `${name}, light`).toEqual([])
    for (const [way, media] of Object.entries(ways)) {
      await page.emulateMedia(media)
      expect(await axeProblems(page, {only: rulesFor(way)}), `${name}, ${way}`).toEqual([])
      await page.emulateMedia({colorScheme: null, forcedColors: null, media: null})
    }
  }
})

test('at 320 px and with letters twice as large, nothing has to be scrolled sideways and axe finds nothing', async ({
  page,
}) => {
  await page.setViewportSize({width: 320, height: 640})
  for (const [name, path] of await pageTypes()) {
    await page.goto(path)
    expect(await widthOf(page), `${name}, 320 px`).toBeLessThanOrEqual(320)
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect(await widthOf(page), `${name}, 320 px, 200 %`).toBeLessThanOrEqual(320)
    expect(await axeProblems(page, {only: visualRules}), `${name}, 320 px, 200 %`).toEqual([])
  }
})

test('no line of any type of page ends with a one-letter word', async ({page, request}) => {
  for (const [name, path] of await pageTypes()) {
    const html = await (await request.get(path)).text()
    expect(await page.evaluate(lonelyWords, html), name).toEqual([])
  }
})

test('headings go down one level at a time, tables say what they hold, and nothing is empty', async ({page}) => {
  for (const [name, path] of await pageTypes()) {
    await page.goto(path)
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((all) => all.map((it) => Number(it.tagName[1])))
    expect(
      levels.filter((level) => level === 1),
      name,
    ).toHaveLength(1)
    const inMain = await page
      .locator('main')
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((all) => all.map((it) => Number(it.tagName[1])))
    const skipped = inMain.filter((level, index) => level > (inMain[index - 1] ?? 0) + 1)
    expect(skipped, `${name}: ${inMain.join(' ')}`).toEqual([])
    const unnamed = await page
      .locator('table')
      .evaluateAll(
        (all) => all.filter((it) => !(it.querySelector('caption') ?? it.ariaLabel) || !it.querySelector('th')).length,
      )
    expect(unnamed, `${name}: tables without caption or header`).toBe(0)
    // What speaks when something happens says nothing before.
    const empty = await page
      .locator('ul, ol, dl, table, p:not([role=status]), h2, h3')
      .evaluateAll((all) =>
        all.filter((it) => it.textContent?.trim() === '' && !it.querySelector('img, svg')).map((it) => it.outerHTML),
      )
    expect(empty, `${name}: empty elements`).toEqual([])
  }
})

test('on a phone, what is read first stands first', async ({page}) => {
  await page.setViewportSize({width: 360, height: 740})
  for (const [name, path] of await pageTypes()) {
    await page.goto(path)
    const jumps = await page
      .locator('main')
      .locator('h1, h2, h3, p, li, dt, dd')
      .evaluateAll((all) => {
        const shown = all.filter((it) => it.checkVisibility() && getComputedStyle(it).position === 'static')
        const tops = shown.map((it) => it.getBoundingClientRect().top)
        return shown
          .filter((_, index) => (tops[index] ?? 0) < (tops[index - 1] ?? 0) - 4)
          .map((it) => it.outerHTML.slice(0, 120))
      })
    expect(jumps, name).toEqual([])
  }
})

test('by keyboard every stop can be seen, and the stops follow the text', async ({page}) => {
  // So that a stop further down is in view at once.
  await page.emulateMedia({reducedMotion: 'reduce'})
  for (const [name, path] of await pageTypes()) {
    await page.goto(path)
    const order: number[] = []
    for (let stop = 0; stop < 25; stop++) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(stopInfo)
      if (!focused) break
      expect(focused.visible, `${name}: ${focused.html}`).toBe(true)
      order.push(focused.place)
    }
    expect(order, name).toEqual(order.toSorted((one, other) => one - other))
    expect(order.length, name).toBeGreaterThan(3)
  }
})

test('nothing moves by itself, and nothing at all for those who asked for less motion', async ({page}) => {
  for (const [name, path] of await pageTypes()) {
    await page.goto(path)
    expect(await page.evaluate(() => document.getAnimations().length), name).toBe(0)
    await expect(
      page.locator('video[autoplay], audio[autoplay], marquee, blink, meta[http-equiv=refresh]'),
      name,
    ).toHaveCount(0)
  }
  await page.emulateMedia({reducedMotion: 'reduce'})
  await page.goto('/informator')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto')
})

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth)
}

/** The focused element: whether it can be seen that it has the focus, and its place in the document. */
function stopInfo() {
  const element = document.activeElement
  if (!element || element === document.body) return null
  const {outlineStyle, outlineWidth} = getComputedStyle(element)
  const box = element.getBoundingClientRect()
  return {
    html: element.outerHTML.slice(0, 120),
    place: [...document.querySelectorAll('*')].indexOf(element),
    visible:
      outlineStyle !== 'none' && outlineWidth !== '0px' && box.width > 0 && box.bottom > 0 && box.top < innerHeight,
  }
}

/** Where in the texts of a page a one-letter word is followed by a space at which a line may end. */
function lonelyWords(html: string): string[] {
  const {body} = new DOMParser().parseFromString(html, 'text/html')
  for (const each of body.querySelectorAll('script, style, textarea, code, [translate="no"]')) each.remove()
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  const found: string[] = []
  while (texts.nextNode()) {
    const text = texts.currentNode.textContent ?? ''
    const lonely = /(?<![\p{L}\p{N}.’'\u2060-])[aiouwz] +(?=\S|$)/iu.exec(text)
    if (lonely) found.push(text.slice(Math.max(0, lonely.index - 20), lonely.index + 20))
  }
  return found
}
