import {createClient} from '@sanity/client'

import type {Report} from '#lib/reports/receive.ts'

import {clientConfig} from './client.ts'

/** A report ready to be filed; `about` is the `_id` of the document it is about, where that is known. */
type FiledReport = Report & {id: string; about: string | null; receivedAt: string}

/** How long filing may take, in ms: somebody waits, and a report that was filed after all is known when it is sent again. */
const timeout = 4_000

/**
 * Files a report of a reader as a document for the Studio, with a token that is there for that. One that is there already was
 * sent twice, and is well.
 *
 * @throws where the Content Lake does not answer within four seconds or refuses
 */
export async function fileReport(
  {id, about, path, kind, text, email, receivedAt}: FiledReport,
  token: string,
): Promise<'filed' | 'known'> {
  const client = createClient({...clientConfig, token, maxRetries: 1})
  const document = {
    _id: id,
    _type: 'report',
    path,
    ...(about ? {about: {_type: 'reference', _ref: about, _weak: true}} : {}),
    kind,
    text,
    ...(email ? {email} : {}),
    receivedAt,
    status: 'new',
  }
  try {
    await client.create(document, {timeout, returnDocuments: false})
    return 'filed'
  } catch (error) {
    if (isConflict(error)) return 'known'
    throw error
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === 409
}
