import {html} from 'hono/html'

import type {LakeTexts} from '../../texts.ts'
import {errorSummary, formField, formTitle, type Problem} from './form.ts'
import {pageResponse} from './page.ts'

/** What the sign-in page shows. */
export type SignInForm = {
  texts: LakeTexts
  /** Where to go on to, once signed in. */
  returnTo: URL
  email?: string
  problems?: readonly Problem[]
  status?: number
  headers?: Record<string, string>
}

/** The page on which an editor signs in. */
export function signInPage({
  texts,
  returnTo,
  email = '',
  problems = [],
  status,
  headers,
}: SignInForm): Promise<Response> {
  const body = html`<h1>${texts.signIn}</h1>
    ${errorSummary(texts, problems)}
    <form method="post" novalidate>
      <input type="hidden" name="origin" value="${returnTo.href}" />
      ${formField({name: 'email', label: texts.email, type: 'email', autocomplete: 'username', value: email}, problems)}
      ${formField({name: 'password', label: texts.password, type: 'password', autocomplete: 'current-password'}, problems)}
      <button type="submit">${texts.signIn}</button>
    </form>
    <p class="aside">${texts.forgotten}</p>`
  const title = formTitle(texts, texts.signIn, problems)
  return pageResponse({
    title,
    body,
    texts,
    formTarget: returnTo.origin,
    ...(status && {status}),
    ...(headers && {headers}),
  })
}
