import type {Browser, BrowserContext, Page} from '@playwright/test'

/** A refusal that belongs to what a test does, and why. */
export type Expected = {says: RegExp; because: string}

/** What every browser may say that works in the Studio. */
const always: readonly Expected[] = [
  {
    says: /^page: InvalidStateError Transition was aborted because of invalid state/,
    because: 'pages of the site move over into each other, and the Studio, to which one goes back, into none',
  },
  {
    says: /^console: WebSocket is already in CLOSING or CLOSED state/,
    because: 'when a page is left, the Studio still tells others so, over a socket that the browser has closed',
  },
]

/**
 * What goes wrong in the Studio, in whichever browser it is opened from now on: errors in the console and of the page,
 * answers of 400 and more, and requests to other hosts than site and lake. `stop` answers what was not expected.
 */
export function watchStudio(browser: Browser, own: readonly string[]) {
  const problems: string[] = []
  const watch = (context: BrowserContext) => void context.on('page', (page) => watchPage(page, own, problems))
  browser.on('context', watch)
  return {
    stop(expected: readonly Expected[]): string[] {
      browser.off('context', watch)
      return problems.filter((problem) => ![...always, ...expected].some(({says}) => says.test(problem)))
    },
  }
}

function watchPage(page: Page, own: readonly string[], problems: string[]): void {
  const tell = (problem: string) => {
    if (URL.parse(page.url())?.pathname.startsWith('/studio')) problems.push(problem)
  }
  page.on('console', (message) => {
    if (message.type() === 'error') tell(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => tell(`page: ${error.name} ${error.message} ${error.stack}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (/^(https?|wss?):$/.test(url.protocol) && !own.includes(url.origin)) tell(`elsewhere: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) tell(`${response.status()}: ${response.request().method()} ${response.url()}`)
  })
}
