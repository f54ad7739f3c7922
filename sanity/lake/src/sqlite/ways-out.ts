import {join} from 'node:path'

/** The file of a data folder that holds the database. */
export function databasePath(folder: string): string {
  return join(folder, 'lake.sqlite')
}

/** An error that says what is wrong in a data folder, and the commands that lead out. */
export function damageError(folder: string, finding: string, options?: ErrorOptions): Error {
  return new Error(`${finding} Nothing was changed, and the lake does not go on with it.\n${waysOut(folder)}`, options)
}

/** The commands that lead out of damage that a start has found. */
function waysOut(folder: string): string {
  const data = `--data ${quoted(folder)}`
  return [
    `To see all that is wrong:         npm run lake -- check ${data}`,
    `To put a backup in its place:     npm run lake -- restore <backup> ${data} --force`,
    `To go on with what is still there: npm run lake -- check ${data} --accept-loss`,
  ].join('\n')
}

/** A path as a shell takes it. */
function quoted(path: string): string {
  return /^[\w./@%+=:-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`
}
