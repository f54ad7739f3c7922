import {html} from 'hono/html'

import {errorSummary, formField, formTitle, type Problem} from './form.ts'
import {pageResponse} from './page.ts'

/** What the sign-in page shows. */
export type SignInForm = {
  /** Where to go on to, once signed in. */
  returnTo: URL
  email?: string
  problems?: readonly Problem[]
  status?: number
  headers?: Record<string, string>
}

/** The page on which an editor signs in. */
export function signInPage({returnTo, email = '', problems = [], status, headers}: SignInForm): Promise<Response> {
  const body = html`<h1>Zaloguj się</h1>
    ${errorSummary(problems)}
    <form method="post" novalidate>
      <input type="hidden" name="origin" value="${returnTo.href}" />
      ${formField({name: 'email', label: 'Adres e-mail', type: 'email', autocomplete: 'username', value: email}, problems)}
      ${formField({name: 'password', label: 'Hasło', type: 'password', autocomplete: 'current-password'}, problems)}
      <button type="submit">Zaloguj się</button>
    </form>
    <p class="aside">Nie pamiętasz hasła? Poproś administratora o&nbsp;link, pod którym ustawisz nowe.</p>`
  const title = formTitle('Zaloguj się', problems)
  return pageResponse({title, body, formTarget: returnTo.origin, ...(status && {status}), ...(headers && {headers})})
}
