import {postedForm, type PostedForm} from '#lib/forms/posted-form.ts'
import {standAlone} from '#lib/freshness/content-reach.ts'
import {reportToken} from '#lib/site/env.ts'

import {addressOf} from './rate-limit.ts'
import type {ReportDesk} from './receive.ts'
import {reportLimit} from './report-limit.ts'

/** A form that was sent, and all that receiving it needs but the place where it is filed. */
type Sent = {form: PostedForm; desk: Omit<ReportDesk, 'file'>}

/**
 * The form for reports that this request brought; its page stands from now on also while content is out of reach. Null where
 * there is none: somebody typed the address or loads it again, the site takes no reports, or another site sent it, which has
 * no business here.
 */
export function sentForm(headers: Headers): Sent | null {
  const form = postedForm()
  const secret = reportToken()
  if (!form || !secret || headers.get('sec-fetch-site') === 'cross-site') return null
  standAlone()
  return {form, desk: {secret, now: Date.now(), address: addressOf(headers), limit: reportLimit()}}
}
