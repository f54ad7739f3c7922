import {html} from 'hono/html'

import type {LakeTexts} from '../../texts.ts'
import type {Html} from './page.ts'

/** What is wrong with a form: the name of a field, and what to do about it. */
export type Problem = {field: string; message: string}

/** A labelled input. */
export type Field = {
  name: string
  label: string
  type: 'email' | 'password' | 'text'
  autocomplete: string
  hint?: string
  value?: string
  readonly?: boolean
  inputmode?: 'numeric'
}

/** The title of a page with a form: a screen reader says first that something went wrong. */
export function formTitle({errorPrefix}: LakeTexts, title: string, problems: readonly Problem[]): string {
  return problems.length > 0 ? errorPrefix + title : title
}

/** The list of problems, which takes the focus, each with a link to its field. */
export function errorSummary({failed}: LakeTexts, problems: readonly Problem[]): Html | string {
  if (problems.length === 0) return ''
  const items = problems.map(({field, message}) => html`<li><a href="#${field}">${message}</a></li>`)
  return html`<div class="summary" role="alert" aria-labelledby="summary-title" tabindex="-1" autofocus>
    <h2 id="summary-title">${failed}</h2>
    <ul>
      ${items}
    </ul>
  </div>`
}

/** A field with its hint and its problem, both read out with it. */
export function formField(field: Field, problems: readonly Problem[]): Html {
  const {name, label, type, autocomplete, hint, value = '', readonly = false, inputmode} = field
  const problem = problems.find((each) => each.field === name)
  const descriptions = [hint ? `${name}-hint` : '', problem ? `${name}-problem` : ''].filter(Boolean).join(' ')
  return html`<div class="field${problem ? ' wrong' : ''}">
    <label for="${name}">${label}</label>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ''}
    ${problem ? html`<p class="problem" id="${name}-problem">${problem.message}</p>` : ''}
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      autocomplete="${autocomplete}"
      value="${value}"
      required
      ${readonly ? 'readonly' : ''}
      ${inputmode ? html`inputmode="${inputmode}"` : ''}
      ${autocomplete === 'one-time-code' ? html`spellcheck="false" autocapitalize="none"` : ''}
      ${type === 'email' ? html`inputmode="email" spellcheck="false" autocapitalize="none"` : ''}
      ${descriptions ? html`aria-describedby="${descriptions}"` : ''}
      ${problem ? html`aria-invalid="true"` : ''}
    />
  </div>`
}
