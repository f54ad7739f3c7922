import {html} from 'hono/html'

import type {LakeTexts} from '../../texts.ts'
import {errorSummary, formField, formTitle, type Problem} from './form.ts'
import {pageResponse} from './page.ts'

/** What the page that asks for a code shows; `step` says that the password was right (see auth/steps.ts). */
export type CodeForm = {
  texts: LakeTexts
  step: string
  /** Where to go on to, once signed in. */
  returnTo: URL
  problems?: readonly Problem[]
  status?: number
  headers?: Record<string, string>
}

/** The page on which somebody with a second factor gives the code, after the password. */
export function codePage({texts, step, returnTo, problems = [], status, headers}: CodeForm): Promise<Response> {
  const words = texts.secondFactor
  const body = html`<h1>${words.giveCode}</h1>
    ${errorSummary(texts, problems)}
    <form method="post" novalidate>
      <input type="hidden" name="origin" value="${returnTo.href}" />
      <input type="hidden" name="step" value="${step}" />
      ${formField({name: 'code', label: words.anyCode, type: 'text', autocomplete: 'one-time-code', hint: words.anyCodeHint}, problems)}
      <button type="submit">${texts.signIn}</button>
    </form>
    <p class="aside">${words.lost}</p>`
  return pageResponse({
    title: formTitle(texts, words.giveCode, problems),
    body,
    texts,
    formTarget: returnTo.origin,
    ...(status && {status}),
    ...(headers && {headers}),
  })
}
