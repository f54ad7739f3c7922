import type {IncomingMessage} from 'node:http'

import {fixedPages} from '../lib/addresses/addresses.ts'
import {readForm} from '../lib/forms/form-body.ts'
import type {PostedForm} from '../lib/forms/posted-form.ts'
import {pathOf} from './requests.ts'

/** Of a form, to Next a page is only asked for: these speak of a body, or want the framework's data in place of HTML. */
const headersOfForms = ['content-type', 'content-length', 'transfer-encoding', 'rsc', 'next-action']

/** The longest texts that the forms ask for, in letters that take the most, are half of it: what is too long can be told so. */
const maxReportBytes = 512 * 1024

/** The pages that answer forms, and the most bytes that each reads of one, where not as few as usual. */
const answering = new Map<string, number | undefined>([
  [fixedPages.finder.parts.result, undefined],
  [fixedPages.report.parts.send, maxReportBytes],
  [fixedPages.report.parts.sendEntity, maxReportBytes],
])

/**
 * Takes the form off a request that posts it to a page which answers forms: what is left asks for that page. Null for
 * every other request.
 */
export async function takePostedForm(request: IncomingMessage): Promise<PostedForm | null> {
  const {method, url = '', headers} = request
  const path = pathOf(url)
  if (method !== 'POST' || !answering.has(path)) return null
  const posted = {
    headers: new Headers({
      'content-type': headers['content-type'] ?? '',
      'content-length': headers['content-length'] ?? '0',
    }),
    // A form that is too long is read no further, and answered all the same.
    body: request.iterator({destroyOnReturn: false}),
  }
  const form = await readForm(posted, answering.get(path))
  for (const name of headersOfForms) delete headers[name]
  request.method = 'GET'
  return form
}
