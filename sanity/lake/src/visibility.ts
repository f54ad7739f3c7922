import type {Access} from './auth/grants.ts'
import type {Visibility} from './groq/view.ts'

/**
 * Which documents one may read. The others do not exist for those who may not read all, whatever perspective they ask for:
 * for strangers drafts, versions and every other id with a dot.
 */
export function visibilityOf(access: Access): Visibility {
  if (access.allowsAll('read')) return 'all'
  const [filter, ...more] = access.readable
  // The usual right of strangers; indexes know which ids have dots.
  if (filter === '_id in path("*")' && more.length === 0) return 'undotted'
  return (document) => access.allows('read', document)
}
