import {tryClient} from './clients.ts'
import {type Row, table} from './table.ts'

/*
 * `npm run versions` installs each of these from npm into a folder of its own, has it work on an empty lake, and prints the table
 * of sanity/lake/README.md. It ends with 1 where something does not work.
 */
const rows: Row[] = []
for (const version of ['7', '8']) rows.push(await tryClient(version))
console.log(table('client', rows))
if (rows.some(({results}) => Object.values(results).some((result) => result !== true))) process.exitCode = 1
