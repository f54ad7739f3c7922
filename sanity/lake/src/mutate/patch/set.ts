import type {JsonObject} from '../../document.ts'
import {lastFirst, matchPath, parsePath} from '../path.ts'
import {write} from './write.ts'

/** `set`: writes a value to every place its path points to, making the objects on the way there. */
export function set(document: unknown, values: JsonObject): unknown {
  return Object.entries(values).reduce(
    (result, [path, value]) =>
      lastFirst(matchPath(result, parsePath(path))).reduce((next, {location}) => write(next, location, value), result),
    document,
  )
}
