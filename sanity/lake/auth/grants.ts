import type {Identity} from '../context.ts'

/** What one may do with a document; Sanity counts deleting as `update`. */
export type Permission = 'read' | 'create' | 'update' | 'history' | 'editHistory' | 'manage'

/** A grant on the wire: the Studio evaluates `*[<filter>]` in the browser. */
export type Grant = {filter: string; permissions: readonly Permission[]}

type Rule = Grant & {covers: (id: string) => boolean}

const everything: Permission[] = ['read', 'create', 'update', 'history', 'editHistory', 'manage']

// Every filter speaks of `_id` alone, so that reading ten thousand documents costs string comparisons and not GROQ.
// `path("_.**")` would not do: groq-js, which the Studio asks, lets its dot stand for any letter.
// A test holds `covers` equal to what groq-js answers for `filter`.
const rules: Record<Identity['role'], readonly Rule[]> = {
  administrator: [{filter: '_id in path("**")', covers: () => true, permissions: everything}],
  editor: [
    {
      filter: '!string::startsWith(_id, "_.")',
      covers: (id) => !isSystemId(id),
      permissions: ['read', 'create', 'update', 'history', 'editHistory'],
    },
    {filter: 'string::startsWith(_id, "_.")', covers: isSystemId, permissions: ['read']},
  ],
  viewer: [{filter: '_id in path("**")', covers: () => true, permissions: ['read', 'history']}],
  anonymous: [{filter: '_id in path("*")', covers: (id) => !id.includes('.'), permissions: ['read']}],
}

/** The grants of a role, as `projects/P/datasets/D/acl` answers them. */
export function grantsOf(role: Identity['role']): Grant[] {
  return rules[role].map(({filter, permissions}) => ({filter, permissions}))
}

/** True when one of the identity's grants covers the document and names the permission. */
export function may(identity: Identity, permission: Permission, document: {_id: string}): boolean {
  return rules[identity.role].some((rule) => rule.permissions.includes(permission) && rule.covers(document._id))
}

function isSystemId(id: string): boolean {
  return id.startsWith('_.')
}
