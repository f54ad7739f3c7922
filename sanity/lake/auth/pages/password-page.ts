import {html} from 'hono/html'

import {minPasswordLength} from '../passwords.ts'
import {keepTogether} from '../polish.ts'
import {errorSummary, formField, formTitle, type Problem} from './form.ts'
import {pageResponse} from './page.ts'

/** What the page on which somebody chooses a password shows. `knownEmail` is null for the first administrator. */
export type PasswordForm = {
  code: string
  name: string | null
  knownEmail: string | null
  email?: string
  problems?: readonly Problem[]
  /** Where the Studio is. */
  formTarget: string
}

const passwordHint = `Co najmniej ${minPasswordLength} znaków. Dobrze sprawdza się kilka niezwiązanych ze sobą słów; spacje i\u00a0polskie litery są dozwolone.`

/** The page on which somebody who got a link chooses a password. */
export function passwordPage(form: PasswordForm): Promise<Response> {
  const {code, knownEmail, email = '', problems = [], formTarget} = form
  const body = html`<h1>Ustaw hasło</h1>
    <p>${keepTogether(welcome(form))}</p>
    ${errorSummary(problems)}
    <form method="post" novalidate>
      <input type="hidden" name="code" value="${code}" />
      ${formField({name: 'email', label: 'Adres e-mail', type: 'email', autocomplete: 'username', value: knownEmail ?? email, readonly: knownEmail !== null}, problems)}
      ${formField({name: 'password', label: 'Nowe hasło', type: 'password', autocomplete: 'new-password', hint: passwordHint}, problems)}
      ${formField({name: 'repeated', label: 'Powtórz nowe hasło', type: 'password', autocomplete: 'new-password'}, problems)}
      <button type="submit">Zapisz i&nbsp;zaloguj się</button>
    </form>
    <p class="aside">Link działa jeden raz. Przestanie działać, gdy zapiszesz hasło.</p>`
  const title = formTitle('Ustaw hasło', problems)
  return pageResponse({title, body, formTarget, ...(problems.length > 0 && {status: 422})})
}

function welcome({name, knownEmail}: PasswordForm): string {
  if (knownEmail === null)
    return 'To konto administratora. Podaj adres e-mail, którym będziesz się logować, i wybierz hasło.'
  return name ? `Dzień dobry, ${name}. Wybierz hasło do swojego konta.` : 'Wybierz hasło do swojego konta.'
}
