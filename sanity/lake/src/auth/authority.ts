import type {Identity} from '../context.ts'
import {type Access, compileGrants, type Grant} from './grants.ts'
import {anonymousGrants as usualAnonymousGrants, commenterGrants, type Role, usualRoles, viewerGrants} from './roles.ts'
import {sameSecret} from './secrets.ts'

/**
 * A token for a program. Who holds the secret has these grants; documents that it writes name `lake-<name>-token` as
 * their author, and people read `title` (by default the name).
 */
export type Token = {name: string; title?: string; secret: string; grants: readonly Grant[]}

/** Who may do what, as whoever starts the lake defines it. */
export type AuthorityOptions = {
  roles?: readonly Role[] | undefined
  anonymousGrants?: readonly Grant[] | undefined
  tokens?: readonly Token[] | undefined
}

/** Roles, tokens and what strangers may do, ready to be asked. */
export type Authority = {
  roles: readonly Role[]
  /** The role of this name; undefined where it is no longer defined. */
  role(name: string): Role | undefined
  /** What a person of this role may do: as much as a stranger where the role is no longer defined. */
  accessOf(role: string): Access
  /** True for a role that administers accounts: it has the permission `manage` for every document. */
  manages(role: string): boolean
  /** The role of the first administrator. */
  firstRole: string
  anonymous: Identity
  /**
   * What somebody may do with the comments and tasks about documents with which they may do this: who reads all documents
   * reads all comments, and who may also write some of them writes comments. Others see none, for a comment quotes.
   */
  commenting(access: Access): Access
  /** No right at all. */
  nobodys: Access
  /** Whom a token stands for, or null. */
  tokenHolder(secret: string): Identity | null
  /** The holder of a token that has a role. */
  programOf(program: {id: string; name: string; role: string}): Identity
  /** The tokens of the settings. */
  tokens: readonly Identity[]
  /** The holder of a token of the settings by its id. */
  program(id: string): Identity | null
}

/** Compiles all grants. Throws an Error that says what to change when something in them cannot be. */
export function createAuthority({
  roles = usualRoles,
  anonymousGrants = usualAnonymousGrants,
  tokens = [],
}: AuthorityOptions): Authority {
  assertDistinct('role', roles)
  assertDistinct('token', tokens)
  const compile = sharedAccess()
  const [nobodys, readers, commenters] = [compile([]), compile(viewerGrants), compile(commenterGrants)]
  const anonymous = createAnonymous(compile(anonymousGrants))
  const accesses = new Map(roles.map((role) => [role.name, compile(role.grants)]))
  const manages = (role: string) => accesses.get(role)?.allowsAll('manage') ?? false
  const programs = tokens.map((token) => {
    if (token.secret === '') throw new Error(`The token "${token.name}" has no secret. Give it one, or leave it out.`)
    const access = compile(token.grants)
    const role = roles.find(({name}) => accesses.get(name) === access)?.name ?? null
    const named = {id: `lake-${token.name}-token`, name: token.title ?? token.name, role}
    return {secret: token.secret, identity: programIdentity(named, access, anonymous)}
  })
  const accessOf = (role: string) => accesses.get(role) ?? anonymous.access
  return {
    roles,
    role: (name) => roles.find((role) => role.name === name),
    accessOf,
    manages,
    firstRole: firstManaging(roles, manages),
    anonymous,
    commenting(access) {
      if (!access.allowsAll('read')) return nobodys
      return access.allowsSome('create') || access.allowsSome('update') ? commenters : readers
    },
    nobodys,
    tokenHolder: (secret) => programs.find((program) => sameSecret(secret, program.secret))?.identity ?? null,
    programOf: (program) => programIdentity(program, accessOf(program.role), anonymous),
    tokens: programs.map(({identity}) => identity),
    program: (id) => programs.find(({identity}) => identity.id === id)?.identity ?? null,
  }
}

function createAnonymous(access: Access): Identity {
  return {id: 'anonymous', name: 'Anonymous', email: null, kind: 'anonymous', role: null, access, isTrusted: false}
}

function programIdentity(named: Pick<Identity, 'id' | 'name' | 'role'>, access: Access, stranger: Identity): Identity {
  const readsMore = [...access.readable].some((filter) => !stranger.access.readable.has(filter))
  return {...named, email: null, kind: 'token', access, isTrusted: readsMore}
}

// Equal grants, one object: what is filtered for one of their holders is filtered for all.
function sharedAccess(): (grants: readonly Grant[]) => Access {
  const known = new Map<string, Access>()
  return (grants) => {
    const key = JSON.stringify(grants.map(({filter, permissions}) => [filter, permissions.toSorted()]))
    const access = known.get(key) ?? compileGrants(grants)
    known.set(key, access)
    return access
  }
}

function firstManaging(roles: readonly Role[], manages: (role: string) => boolean): string {
  const found = roles.find(({name}) => manages(name))
  if (found) return found.name
  throw new Error(
    'No role may administer accounts. Give one of them the grant {"filter": "_id in path(\\"**\\")", "permissions": […, "manage"]}.',
  )
}

function assertDistinct(kind: 'role' | 'token', named: readonly {name: string}[]): void {
  for (const {name} of named) {
    if (!/^[\w-]{1,64}$/.test(name))
      throw new Error(`The ${kind} "${name}" cannot be called that. Use up to 64 letters, digits, - and _.`)
    if (named.filter((other) => other.name === name).length > 1)
      throw new Error(`The ${kind} "${name}" is defined twice. Give one of the two another name.`)
  }
}
