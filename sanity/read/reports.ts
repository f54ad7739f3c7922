import {subjectOf} from '#lib/reports/subject.ts'

import {sanityFetch} from '../fetch.ts'
import {reportSubjectQuery} from '../queries/reports.ts'

/** The published document that the page at `path` shows, or null. */
export async function readSubject(path: string) {
  const subject = subjectOf(path)
  return subject && sanityFetch({query: reportSubjectQuery, params: subject})
}
