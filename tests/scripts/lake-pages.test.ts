import axe from 'axe-core'
import {JSDOM} from 'jsdom'
import {expect, test} from 'vitest'

import {recoveryCodesPage} from '#sanity/lake/src/auth/pages/second-factor-pages.ts'
import {createKey, turnOn} from '#sanity/lake/src/auth/second-factor.ts'
import {addPerson, openAuthLake, password, postForm} from '#sanity/lake/tests/auth/people.ts'
import {testSiteUrl} from '#sanity/lake/tests/support/open-test-lake.ts'
import {polishTexts} from '#scripts/lake/polish-texts.ts'

const email = 'anna@example.test'
const secondFactor = '/v1/auth/second-factor'

/** A page as a browser without JavaScript has it; axe is asked from outside. */
async function read(response: Response) {
  const {window} = new JSDOM(await response.text(), {runScripts: 'outside-only', pretendToBeVisual: true})
  window.eval(axe.source)
  const {document} = window
  // Colours are not computed here.
  const options = {rules: {'color-contrast': {enabled: false}}}
  const found: axe.AxeResults = await window.axe.run(document, options)
  return {
    heading: document.querySelector('h1')?.textContent,
    step: document.querySelector<HTMLInputElement>('input[name=step]')?.value ?? '',
    // What Tab comes to, in the order of the page.
    stops: [...document.querySelectorAll('a[href], button, input:not([type=hidden])')].map(
      (stop) => stop.textContent || document.querySelector(`label[for=${stop.id}]`)?.textContent,
    ),
    problems: found.violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' | ')}`),
  }
}

test('the pages of the second factor are Polish, named for screen readers, and whole by the keyboard', async () => {
  await using lake = await openAuthLake([], {texts: polishTexts})
  const anna = await addPerson(lake, email)
  const begin = await read(await lake.request(secondFactor))
  expect(begin).toMatchObject({
    heading: 'Drugi składnik logowania',
    stops: ['Adres e-mail', 'Hasło', 'Dalej'],
    problems: [],
  })
  const turningOn = await read(await postForm(lake, secondFactor, {email, password}))
  expect(turningOn.stops).toEqual(['Otwórz aplikację na tym urządzeniu', 'Kod z\u00A0aplikacji', 'Włącz'])
  expect(turningOn.problems).toEqual([])
  const wrong = await read(await postForm(lake, secondFactor, {step: turningOn.step, code: 'x'}))
  expect(wrong.stops[0]).toContain('Kod jest nieprawidłowy')
  expect(wrong.problems).toEqual([])
  const key = createKey()
  const codes = await read(await recoveryCodesPage({texts: polishTexts, codes: [key], studioUrl: testSiteUrl}))
  expect(codes).toMatchObject({stops: ['Kody zachowane, otwórz panel redakcji'], problems: []})
  await turnOn(lake.lake.context, anna, key, 0)
  const turnOff = await read(await postForm(lake, secondFactor, {email, password}))
  expect(turnOff).toMatchObject({stops: ['Kod z\u00A0aplikacji lub kod zapasowy', 'Wyłącz'], problems: []})
  const origin = `${testSiteUrl}/studio`
  const asked = await read(await postForm(lake, '/v1/auth/login/lake', {origin, email, password}))
  expect(asked).toMatchObject({
    heading: 'Podaj kod',
    stops: ['Kod z\u00A0aplikacji lub kod zapasowy', 'Zaloguj się'],
    problems: [],
  })
})
