import {numberOf, type Row, textOf} from '../rows.ts'
import {databasePath} from '../ways-out.ts'
import type {Step} from './check-folder.ts'

/** Holds the numbers of documents of each type against the documents. */
export function checkStreams({sql, folder, found}: Step): void {
  const kept = countsIn(sql.all('SELECT dataset, layer, type, count FROM streams WHERE count <> 0'))
  const real = countsIn(
    sql.all('SELECT dataset, layer, type, count(*) AS count FROM documents GROUP BY dataset, layer, type'),
  )
  for (const name of new Set([...kept.keys(), ...real.keys()])) {
    const [noted, counted] = [kept.get(name) ?? 0, real.get(name) ?? 0]
    if (noted !== counted)
      found(`${databasePath(folder)}: of ${name} there are ${counted} documents, but ${noted} are noted.`)
  }
}

function countsIn(rows: readonly Row[]): ReadonlyMap<string, number> {
  return new Map(
    rows.map((row) => [
      `${textOf(row, 'dataset')}, ${textOf(row, 'layer')}, ${textOf(row, 'type')}`,
      numberOf(row, 'count'),
    ]),
  )
}
