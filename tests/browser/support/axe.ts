import type {Page} from '@playwright/test'
import axe from 'axe-core'

/** What can differ between ways to show a page (colours, width, paper); the rest is the same text and structure. */
export const visualRules = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable']

type Question = {
  /** A part of the page, as a selector; without it the whole. */
  within?: string
  /** These rules alone; without it every rule that axe has on by default. */
  only?: readonly string[]
  /** Rules that axe leaves off by default. */
  also?: readonly string[]
}

/**
 * What axe finds on the page as it shows now, a line for each rule with the elements at fault.
 *
 * Not by AxeBuilder: that loads axe into the page at every question, and again into a second page to put the frames'
 * answers together. The site has no frames; so axe is loaded once a page, and every way of showing it is asked there.
 */
export async function axeProblems(page: Page, {within, only, also = []}: Question = {}): Promise<string[]> {
  const options: axe.RunOptions = {
    resultTypes: ['violations'],
    rules: Object.fromEntries(also.map((rule) => [rule, {enabled: true}])),
    ...(only ? {runOnly: {type: 'rule', values: [...only]}} : {}),
  }
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(runAxe, {context: within, options})
}

/** What axe finds in light, by every rule, and in dark, by those that colours can matter to. */
export async function axeProblemsInBothSchemes(page: Page): Promise<string[]> {
  await page.emulateMedia({colorScheme: 'light'})
  const inLight = await axeProblems(page)
  await page.emulateMedia({colorScheme: 'dark'})
  const inDark = await axeProblems(page, {only: visualRules})
  await page.emulateMedia({colorScheme: null})
  return [...inLight, ...inDark.map((problem) => `dark, ${problem}`)]
}

/** Runs in the page. */
async function runAxe({context, options}: {context: string | undefined; options: axe.RunOptions}): Promise<string[]> {
  const {violations} = await window.axe.run(context ?? document, options)
  const htmlOf = (nodes: {html: string}[]) => nodes.map(({html}) => html).join(' | ')
  return violations.map(({id, nodes}) => `${id}: ${htmlOf(nodes).slice(0, 400)}`)
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
