import type {Identity} from '../context.ts'

/** What one may do with a document; Sanity counts deleting as `update`. */
export type Permission = 'read' | 'create' | 'update' | 'history' | 'editHistory' | 'manage'

/** A grant on the wire: the Studio evaluates `*[<filter>]` in the browser. */
export type Grant = {filter: string; permissions: readonly Permission[]}

/** What a grant looks at. */
type Subject = {_id: string; _type?: string}

type Rule = Grant & {covers: (document: Subject) => boolean}

const everything: Permission[] = ['read', 'create', 'update', 'history', 'editHistory', 'manage']

const publicDocuments: Rule = {
  filter: '_id in path("*")',
  covers: ({_id}) => !_id.includes('.'),
  permissions: ['read'],
}

// Filters for reading speak of `_id` alone, so that reading ten thousand documents costs string comparisons, not GROQ.
// `path("_.**")` would not do: groq-js, which the Studio asks, lets its dot stand for any letter.
// A test holds `covers` equal to what groq-js answers for `filter`.
const rules: Record<Identity['role'], readonly Rule[]> = {
  administrator: [{filter: '_id in path("**")', covers: () => true, permissions: everything}],
  editor: [
    {
      filter: '!string::startsWith(_id, "_.")',
      covers: (document) => !isSystemDocument(document),
      permissions: ['read', 'create', 'update', 'history', 'editHistory'],
    },
    {filter: 'string::startsWith(_id, "_.")', covers: isSystemDocument, permissions: ['read']},
  ],
  viewer: [{filter: '_id in path("**")', covers: () => true, permissions: ['read', 'history']}],
  // What readers report is private: its ids have a dot, so that whoever files a report cannot read even that one again.
  reporter: [
    publicDocuments,
    {
      filter: '_type == "report" && string::startsWith(_id, "report.")',
      covers: ({_id, _type}) => _type === 'report' && _id.startsWith('report.'),
      permissions: ['create'],
    },
  ],
  anonymous: [publicDocuments],
}

/** The grants of a role, as `projects/P/datasets/D/acl` answers them. */
export function grantsOf(role: Identity['role']): Grant[] {
  return rules[role].map(({filter, permissions}) => ({filter, permissions}))
}

/** True when one of the identity's grants covers the document and names the permission. */
export function may(identity: Identity, permission: Permission, document: Subject): boolean {
  return rules[identity.role].some((rule) => rule.permissions.includes(permission) && rule.covers(document))
}

function isSystemDocument({_id}: Subject): boolean {
  return _id.startsWith('_.')
}
