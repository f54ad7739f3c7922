import {type ExprNode, parse} from 'groq-js'

import {releaseDocumentId} from '../releases/release.ts'
import {mapChildren} from './ast.ts'

/**
 * The tree with each `sanity::partOfRelease(release)` as a test of how `_id` begins, which an index knows. Besides the name of a
 * release it takes the id of its document, as the Studio's listeners say.
 */
export function withReleasesByName(tree: ExprNode): ExprNode {
  const changed = mapChildren(tree, withReleasesByName)
  if (changed.type !== 'FuncCall' || changed.namespace !== 'sanity' || changed.name !== 'partOfRelease') return changed
  const [release] = changed.args
  if (!release) return changed
  if (release.type !== 'Value') return substitute(byName, release)
  if (typeof release.value !== 'string') return changed
  return substitute(byPrefix, {type: 'Value', value: `versions.${nameIn(release.value)}.`})
}

const idPrefix = releaseDocumentId('')

function nameIn(release: string): string {
  return release.startsWith(idPrefix) ? release.slice(idPrefix.length) : release
}

const byPrefix = parse('string::startsWith(_id, $given)')
const byName = parse(
  `string::startsWith(_id, "versions." + array::join(string::split($given, "${idPrefix}"), "") + ".")`,
)

function substitute(template: ExprNode, given: ExprNode): ExprNode {
  return template.type === 'Parameter' ? given : mapChildren(template, (child) => substitute(child, given))
}
