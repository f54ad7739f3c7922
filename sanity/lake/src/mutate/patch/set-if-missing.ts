import type {JsonObject} from '../../document.ts'
import type {Match} from '../match.ts'
import {lastFirst, matchPath, parsePath} from '../path.ts'
import {write} from './write.ts'

/** `setIfMissing`: as `set`, but only where the attribute does not exist; null counts as existing, array items are left alone. */
export function setIfMissing(document: unknown, values: JsonObject): unknown {
  return Object.entries(values).reduce(
    (result, [path, value]) =>
      lastFirst(matchPath(result, parsePath(path)))
        .filter(isMissingAttribute)
        .reduce((next, {location}) => write(next, location, value), result),
    document,
  )
}

function isMissingAttribute({location, value}: Match): boolean {
  return value === undefined && typeof location.at(-1) === 'string'
}
