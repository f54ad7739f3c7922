import {retentionDays} from '#lib/reports/retention.ts'
import {subjectOf} from '#lib/reports/subject.ts'

import {sanityFetch} from '../fetch.ts'
import {reportRetentionQuery, reportSubjectQuery} from '../queries/reports.ts'

/** The published document that the page at `path` shows, or null. */
export async function readSubject(path: string) {
  const subject = subjectOf(path)
  return subject && sanityFetch({query: reportSubjectQuery, params: subject})
}

/** For how many days handled reports are kept. */
export async function readRetentionDays(): Promise<number> {
  return retentionDays(await sanityFetch({query: reportRetentionQuery}))
}
