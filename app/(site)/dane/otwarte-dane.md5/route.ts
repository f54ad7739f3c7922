import {answerData} from '#lib/open-data/answer-data.ts'
import {harvestSum, harvestXml} from '#lib/open-data/catalog.ts'
import {openCsv} from '#lib/open-data/csv.ts'
import {readOpenData} from '#sanity/read/open-data.ts'

// Made on the first request and kept until an entity changes, like a page.
export const dynamic = 'force-static'

/** The sum by which the harvester checks that file. */
export async function GET(): Promise<Response> {
  const {data, publisher} = await readOpenData()
  return answerData(harvestSum(harvestXml(data, publisher, openCsv(data))), 'text/plain; charset=utf-8')
}
