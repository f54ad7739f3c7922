import {html} from 'hono/html'

import type {LakeTexts} from '../../texts.ts'
import {minPasswordLength} from '../passwords.ts'
import {errorSummary, formField, formTitle, type Problem} from './form.ts'
import {pageResponse} from './page.ts'

/** What the page on which somebody chooses a password shows. `knownEmail` is null for the first administrator. */
export type PasswordForm = {
  texts: LakeTexts
  code: string
  name: string | null
  knownEmail: string | null
  email?: string
  problems?: readonly Problem[]
  /** Where the Studio is. */
  formTarget: string
}

/** The page on which somebody who got a link chooses a password. */
export function passwordPage(form: PasswordForm): Promise<Response> {
  const {texts, code, knownEmail, email = '', problems = [], formTarget} = form
  const body = html`<h1>${texts.choosePassword}</h1>
    <p>${welcome(form)}</p>
    ${errorSummary(texts, problems)}
    <form method="post" novalidate>
      <input type="hidden" name="code" value="${code}" />
      ${formField({name: 'email', label: texts.email, type: 'email', autocomplete: 'username', value: knownEmail ?? email, readonly: knownEmail !== null}, problems)}
      ${formField({name: 'password', label: texts.newPassword, type: 'password', autocomplete: 'new-password', hint: texts.passwordHint(minPasswordLength)}, problems)}
      ${formField({name: 'repeated', label: texts.repeatedPassword, type: 'password', autocomplete: 'new-password'}, problems)}
      <button type="submit">${texts.savePassword}</button>
    </form>
    <p class="aside">${texts.linkWorksOnce}</p>`
  const title = formTitle(texts, texts.choosePassword, problems)
  return pageResponse({title, body, texts, formTarget, ...(problems.length > 0 && {status: 422})})
}

function welcome({texts, name, knownEmail}: PasswordForm): string {
  return knownEmail === null ? texts.welcomeFirst : texts.welcome(name)
}
