import {afterEach, beforeEach, expect, test, vi} from 'vitest'

import {withPostedForm} from '#lib/forms/posted-form.ts'
import {answerSent} from '#lib/reports/sent-form.ts'

beforeEach(() => void vi.stubEnv('SANITY_REPORT_TOKEN', 'a-token-of-the-tests'))
afterEach(() => void vi.unstubAllEnvs())

/** What a page answers with, and how often it was asked to; `form` is what was posted to it. */
function openPage(form = {fields: new URLSearchParams({opis: 'x'}), status: 200}) {
  const asked: string[] = []
  const answer = answerSent(async ({desk}, key) => {
    asked.push(`${desk.address} ${key}`)
    return 'answered'
  })
  return {asked, ask: (headers = {}, key = '') => withPostedForm(form, () => answer(new Headers(headers), key))}
}

test('a form is answered once, however often its page is made', async () => {
  const {asked, ask} = openPage()
  const answers = [ask({'x-forwarded-for': '203.0.113.9'}, 'k'), ask({}, 'k')]
  expect(await Promise.all(answers)).toEqual(['answered', 'answered'])
  expect(await ask({}, 'k')).toBe('answered')
  expect(asked).toEqual(['203.0.113.9 k'])
})

test('what another site sent, or nobody, is answered by nothing; nor is any form while the site takes none', async () => {
  const {asked, ask} = openPage()
  expect(await ask({'sec-fetch-site': 'cross-site'})).toBeNull()
  expect(await answerSent(async () => 'answered')(new Headers())).toBeNull()
  vi.stubEnv('SANITY_REPORT_TOKEN', '')
  expect(await ask()).toBeNull()
  expect(asked).toEqual([])
})
