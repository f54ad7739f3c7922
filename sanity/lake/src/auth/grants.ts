import type {Identity} from '../context.ts'
import {compileGrantFilter, type GrantFilter, type Subject} from './grant-filter.ts'

/** What one may do with a document; Sanity counts deleting as `update`. */
export type Permission = (typeof permissions)[number]

/** All permissions there are. */
export const permissions = ['read', 'create', 'update', 'history', 'editHistory', 'manage'] as const

/** A grant on the wire: a GROQ filter on documents, which the Studio evaluates in the browser too. */
export type Grant = {filter: string; permissions: readonly Permission[]}

/** Grants ready to be asked. Equal grants share one `Access` (see authority.ts). */
export type Access = {
  grants: readonly Grant[]
  allows(permission: Permission, document: Subject): boolean
  /** True when the permission is known to hold for every document. */
  allowsAll(permission: Permission): boolean
  /** True when the permission may hold for some document. */
  allowsSome(permission: Permission): boolean
  /** The filters by which documents are read. */
  readable: ReadonlySet<string>
}

/** Compiles grants. Throws an Error that quotes a filter that cannot be used. */
export function compileGrants(grants: readonly Grant[]): Access {
  const filters = new Map<Permission, GrantFilter[]>(permissions.map((permission) => [permission, []]))
  for (const grant of grants) {
    const filter = compileGrantFilter(grant.filter)
    for (const permission of grant.permissions) filters.get(permission)?.push(filter)
  }
  const filtersOf = (permission: Permission) => filters.get(permission) ?? []
  return {
    grants: grants.map(({filter, permissions: named}) => ({filter, permissions: named})),
    allows: (permission, document) => filtersOf(permission).some(({covers}) => covers(document)),
    allowsAll: (permission) => filtersOf(permission).some(({coversAll}) => coversAll),
    allowsSome: (permission) => filtersOf(permission).length > 0,
    readable: new Set(grants.filter(canRead).map(({filter}) => filter)),
  }
}

/** True when one of the identity's grants covers the document and names the permission. */
export function may({access}: Identity, permission: Permission, document: Subject): boolean {
  return access.allows(permission, document)
}

function canRead({permissions: named}: Grant): boolean {
  return named.includes('read')
}
