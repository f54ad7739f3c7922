import {addOnFor} from '../addon-dataset.ts'
import type {JsonObject} from '../document.ts'
import {logError} from '../log-error.ts'
import type {DocumentMutation} from '../mutate/types.ts'
import type {Accounts, User} from '../store/accounts.ts'
import type {Dataset} from '../store/dataset.ts'
import type {Store} from '../store/store.ts'
import type {Authority} from './authority.ts'
import type {Role} from './roles.ts'

/** The type of the documents that say who belongs to a role and what the role grants. */
export const groupType = 'system.group'

const prefix = '_.groups.'
/** Who writes them, as Sanity names itself. */
const author = '<system>'

type Parts = {store: Store; accounts: Accounts; authority: Authority}

/**
 * Keeps in each dataset of documents one `system.group` for each role, with the people who have it: by these the Studio
 * knows whom to offer where somebody is mentioned. Where nobody has an account there are none. They tell what is so; no
 * right is taken from them.
 */
export async function keepGroups({store, accounts, authority}: Parts): Promise<void> {
  const people = await accounts.users.all()
  for (const name of store.datasets().filter((dataset) => addOnFor(dataset) === null)) {
    const mutations = changesOf(store.dataset(name), people.length === 0 ? [] : authority.roles, people)
    if (mutations.length > 0) await store.commit({dataset: name, author, mutations})
  }
}

/** Accounts that keep the groups as people come, go and get another role. */
export function withGroups(parts: Parts): Accounts {
  let latest: Promise<void> = Promise.resolve()
  // An account is changed though its groups cannot be written now: the next change, or start, writes them.
  const keep = () => (latest = latest.then(() => keepGroups(parts)).catch(logError))
  const {users, ...others} = parts.accounts
  return {
    ...others,
    users: {
      ...users,
      async add(user) {
        const isNew = await users.add(user)
        if (isNew) await keep()
        return isNew
      },
      async change(id, fields, orElse) {
        const changed = await users.change(id, fields, orElse)
        if (changed && ('role' in fields || 'removedAt' in fields)) await keep()
        return changed
      },
    },
  }
}

function changesOf(dataset: Dataset, roles: readonly Role[], people: readonly User[]): DocumentMutation[] {
  const groups = roles.map((role) => groupOf(role, people))
  const wanted = new Set<string>(groups.map(({_id}) => _id))
  const former = dataset.groups().filter((id) => !wanted.has(id))
  return [
    ...groups.filter((group) => !isKept(dataset.get(group._id), group)).map((group) => ({createOrReplace: group})),
    ...former.map((id) => ({delete: {id}})),
  ]
}

function groupOf({name, grants}: Role, people: readonly User[]) {
  const members = people.filter(({role}) => role === name).map(({id}) => id)
  return {_id: prefix + name, _type: groupType, grants, members: members.toSorted()}
}

function isKept(kept: JsonObject | null, {grants, members}: ReturnType<typeof groupOf>): boolean {
  return kept !== null && JSON.stringify([kept['grants'], kept['members']]) === JSON.stringify([grants, members])
}
