import {html} from 'hono/html'
import QRCode from 'qrcode'

import type {LakeTexts} from '../../texts.ts'
import {errorSummary, formField, formTitle, type Problem} from './form.ts'
import {pageResponse} from './page.ts'

type Form = {
  texts: LakeTexts
  problems?: readonly Problem[]
  status?: number
  headers?: Record<string, string>
}

/** The page on which somebody gives the password before the second factor is turned on or off. */
export function secondFactorPage({texts, email = '', problems = [], ...answer}: Form & {email?: string}) {
  const words = texts.secondFactor
  const body = html`<h1>${words.title}</h1>
    <p>${words.about}</p>
    ${errorSummary(texts, problems)}
    <form method="post" novalidate>
      ${formField({name: 'email', label: texts.email, type: 'email', autocomplete: 'username', value: email}, problems)}
      ${formField({name: 'password', label: texts.password, type: 'password', autocomplete: 'current-password'}, problems)}
      <button type="submit">${words.goOn}</button>
    </form>`
  return pageResponse({title: formTitle(texts, words.title, problems), body, texts, ...answer})
}

/** The page that shows the key, as a QR code and in letters, and asks for a first code; `address` is the `otpauth:` one. */
export async function turnOnPage({
  texts,
  step,
  secret,
  address,
  problems = [],
  ...answer
}: Form & {step: string; secret: string; address: string}) {
  const words = texts.secondFactor
  // Black on white in dark mode too, with the quiet zone of four modules that ISO/IEC 18004 asks for.
  const picture = Buffer.from(await QRCode.toString(address, {type: 'svg', margin: 4})).toString('base64')
  const body = html`<h1>${words.turnOnTitle}</h1>
    ${errorSummary(texts, problems)}
    <p>${words.scan}</p>
    <p><img class="qr" src="data:image/svg+xml;base64,${picture}" alt="${words.pictureOfKey}" /></p>
    <p>${words.orType}</p>
    <p><code class="key">${groupsOfFour(secret)}</code></p>
    <p><a href="${address}">${words.openApp}</a></p>
    <form method="post" novalidate>
      <input type="hidden" name="step" value="${step}" />
      ${formField({name: 'code', label: words.code, type: 'text', autocomplete: 'one-time-code', inputmode: 'numeric', hint: words.codeHint}, problems)}
      <button type="submit">${words.turnOn}</button>
    </form>`
  return pageResponse({title: formTitle(texts, words.turnOnTitle, problems), body, texts, ...answer})
}

/** The page that shows the recovery codes, this once. */
export function recoveryCodesPage({texts, codes, studioUrl}: {texts: LakeTexts; codes: string[]; studioUrl: string}) {
  const words = texts.secondFactor
  const items = codes.map((code) => html`<li><code class="key">${code}</code></li>`)
  const body = html`<h1>${words.isOnTitle}</h1>
    <p>${words.keepCodes}</p>
    <ol>
      ${items}
    </ol>
    <p>${words.signedOut}</p>
    <p><a class="button" href="${studioUrl}">${words.keptCodes}</a></p>`
  return pageResponse({title: words.isOnTitle, body, texts})
}

/** The page on which somebody who has a second factor turns it off; `codesLeft` counts the recovery codes. */
export function turnOffPage({
  texts,
  step,
  codesLeft,
  problems = [],
  ...answer
}: Form & {step: string; codesLeft: number}) {
  const words = texts.secondFactor
  const body = html`<h1>${words.isOnTitle}</h1>
    <p>${words.codesLeft(codesLeft)}</p>
    <p>${words.aboutTurningOff}</p>
    ${errorSummary(texts, problems)}
    <form method="post" novalidate>
      <input type="hidden" name="step" value="${step}" />
      ${formField({name: 'code', label: words.anyCode, type: 'text', autocomplete: 'one-time-code', hint: words.anyCodeHint}, problems)}
      <button type="submit">${words.turnOff}</button>
    </form>`
  return pageResponse({title: formTitle(texts, words.isOnTitle, problems), body, texts, ...answer})
}

function groupsOfFour(secret: string): string {
  return secret.replaceAll(/.{4}(?=.)/g, '$& ')
}
