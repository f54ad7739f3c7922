import {answerData} from '#lib/open-data/answer-data.ts'
import {openCatalog} from '#lib/open-data/catalog.ts'
import {readOpenData} from '#sanity/read/open-data.ts'

// Made on the first request and kept until an entity changes, like a page.
export const dynamic = 'force-static'

/** The data described for other catalogues. */
export async function GET(): Promise<Response> {
  const {data, publisher} = await readOpenData()
  return answerData(JSON.stringify(openCatalog(data, publisher)), 'application/ld+json; charset=utf-8')
}
