import {answerData} from '#lib/open-data/answer-data.ts'
import {openCsv} from '#lib/open-data/csv.ts'
import {readOpenData} from '#sanity/read/open-data.ts'

// Made on the first request and kept until an entity changes, like a page.
export const dynamic = 'force-static'

/** The entities as a table. */
export async function GET(): Promise<Response> {
  const {data} = await readOpenData()
  return answerData(openCsv(data), 'text/csv; charset=utf-8; header=present')
}
