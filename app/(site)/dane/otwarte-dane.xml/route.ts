import {answerData} from '#lib/open-data/answer-data.ts'
import {harvestXml} from '#lib/open-data/catalog.ts'
import {openCsv} from '#lib/open-data/csv.ts'
import {readOpenData} from '#sanity/read/open-data.ts'

// Made on the first request and kept until an entity changes, like a page.
export const dynamic = 'force-static'

/** What the harvester of the national portal reads. */
export async function GET(): Promise<Response> {
  const {data, publisher} = await readOpenData()
  return answerData(harvestXml(data, publisher, openCsv(data)), 'application/xml; charset=utf-8')
}
