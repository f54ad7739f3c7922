import {fixedPages} from '#lib/addresses/addresses.ts'
import {readForm} from '#lib/forms/form-body.ts'
import {answerFields, heldAnswers, receiveAnswer} from '#lib/reports/entity-answer.ts'
import {reportMemory} from '#lib/reports/memory.ts'
import {addressOf} from '#lib/reports/rate-limit.ts'
import {reportToken} from '#lib/site/env.ts'
import {fileReport} from '#sanity/file-report.ts'
import {readLinkedEntity} from '#sanity/read/entity-link.ts'

const maxBytes = 128 * 1024
const {entity: page} = fixedPages.report.parts

/** Takes what an entity answers by its own link. Nothing is published by it: it waits for editors, beside the document. */
export async function POST(request: Request): Promise<Response> {
  const secret = reportToken()
  if (!secret || request.headers.get('sec-fetch-site') === 'cross-site') return seeOther(page)
  const fields = await readForm(request, maxBytes)
  const entity = fields && (await readLinkedEntity(fields.get(answerFields.key) ?? ''))
  // The page says that its link does not work.
  if (!fields || !entity) return seeOther(page)
  const location = await receiveAnswer(fields, addressOf(request.headers), {
    forms: heldAnswers(),
    limit: reportMemory().limit,
    secret,
    now: Date.now(),
    entity,
    file: (report) => fileReport(report, secret),
  })
  return seeOther(location)
}

/** Somebody who typed the address, or reloaded. */
export function GET(): Response {
  return seeOther(page)
}

function seeOther(location: string): Response {
  return new Response(null, {status: 303, headers: {location, 'cache-control': 'no-store'}})
}
