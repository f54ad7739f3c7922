import {lastFirst, matchExisting, parsePath} from '../path.ts'
import {remove} from './write.ts'

/** `unset`: removes attributes and array items; a path that points nowhere changes nothing. */
export function unset(document: unknown, paths: readonly string[]): unknown {
  return paths.reduce<unknown>((result, path) => {
    const matches = lastFirst(matchExisting(result, parsePath(path)))
    return matches.reduce((next, {location}) => remove(next, location), result)
  }, document)
}
