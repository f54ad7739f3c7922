import {postedForm, type PostedForm} from '#lib/forms/posted-form.ts'
import {standAlone} from '#lib/freshness/content-reach.ts'
import {reportToken} from '#lib/site/env.ts'

import {addressOf} from './rate-limit.ts'
import type {ReportDesk} from './receive.ts'
import {reportLimit} from './report-limit.ts'

/** A form that was sent, and all that receiving it needs but the place where it is filed. */
type Sent = {form: PostedForm; desk: Omit<ReportDesk, 'file'>}

/**
 * A function that answers the form which a request brought, once, however often Next makes the page: where that leads
 * elsewhere, its metadata are asked for a second time. Its page stands from then on also while content is out of reach.
 *
 * Null where there is no form: somebody typed the address or loads it again, the site takes no reports, or another site sent
 * it, which has no business here.
 */
export function answerSent<Answer>(answer: (sent: Sent, key: string) => Promise<Answer>) {
  const answers = new WeakMap<PostedForm, Promise<Answer>>()
  return async (headers: Headers, key = ''): Promise<Answer | null> => {
    const form = postedForm()
    const secret = reportToken()
    if (!form || !secret || headers.get('sec-fetch-site') === 'cross-site') return null
    standAlone()
    const desk = {secret, now: Date.now(), address: addressOf(headers), limit: reportLimit()}
    const answered = answers.get(form) ?? answer({form, desk}, key)
    answers.set(form, answered)
    return answered
  }
}
