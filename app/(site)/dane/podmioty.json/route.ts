import {answerData} from '#lib/open-data/answer-data.ts'
import {openHsds} from '#lib/open-data/hsds.ts'
import {readOpenData} from '#sanity/read/open-data.ts'

// Made on the first request and kept until an entity changes, like a page.
export const dynamic = 'force-static'

/** The entities in the shapes of Open Referral HSDS. */
export async function GET(): Promise<Response> {
  const {data} = await readOpenData()
  return answerData(JSON.stringify(openHsds(data)), 'application/json; charset=utf-8')
}
