import {applyPatches, parsePatch} from '@sanity/diff-match-patch'

import {matchExisting, parsePath} from '../path.ts'
import {write} from './write.ts'

/**
 * `diffMatchPatch`: applies text patches to the strings at its paths. Offsets count UTF-8 bytes. Hunks that no longer
 * fit are dropped and what is not a string stays as it is, so that two people typing never lose a whole save.
 */
export function diffMatchPatch(document: unknown, patches: Record<string, string>): unknown {
  return Object.entries(patches).reduce((result, [path, source]) => {
    const patch = parsePatch(source)
    return matchExisting(result, parsePath(path)).reduce((next, {location, value}) => {
      if (typeof value !== 'string') return next
      const [text] = applyPatches(patch, value, {allowExceedingIndices: true})
      return write(next, location, text)
    }, result)
  }, document)
}
