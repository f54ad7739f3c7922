import {writeFileSync} from 'node:fs'

import {runSite} from '../support/run-site.ts'
import {benchLighthouse} from './lighthouse.ts'
import {benchPublishing} from './publish.ts'
import {benchQueries} from './queries.ts'
import {benchRequests} from './requests.ts'
import {benchSearch} from './search.ts'
import {benchWeight} from './weight.ts'

const file = 'bench.json'
const results: Record<string, unknown> = {}

show('Queries on 10,000 documents', await benchQueries())
show('Search of the sample content, beside plain substrings', await benchSearch())
{
  await using site = await runSite({port: 3516, lakePort: 3517})
  show('Publishing', await benchPublishing(site))
  show('Weight of the pages (first visit, 360 px)', await benchWeight(site))
  show('Cached requests', await benchRequests(site))
  show('Lighthouse (mobile, simulated)', await benchLighthouse(site))
}
writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
console.log(`\nWritten to ${file}.`)
process.exit()

/** Prints a table, or the word that stands for one, and keeps it for the file. */
function show(title: string, rows: readonly ({what: string} & Record<string, unknown>)[] | string): void {
  results[title] = rows
  console.log(`\n${title}`)
  if (typeof rows === 'string') console.log(rows)
  else console.table(Object.fromEntries(rows.map(({what, ...numbers}) => [what, numbers])))
}
