import * as v from 'valibot'

import {normalizeEmail} from '../auth/users.ts'
import {type RunningLake, runningLake} from '../operator-door.ts'
import {tableLines} from './table.ts'
import type {Told} from './told.ts'

const account = v.object({
  id: v.string(),
  name: v.string(),
  email: v.nullable(v.string()),
  role: v.string(),
  state: v.string(),
  lastSeenAt: v.nullable(v.string()),
})
type Account = v.InferOutput<typeof account>

const invited = v.object({invitation: v.object({link: v.string(), expiresAt: v.string()})})

/** Lists who may sign in. */
export async function listUsers({folder, say}: Told): Promise<void> {
  const accounts = await allAccounts(await runningLake(folder))
  const rows = accounts.map(({name, email, role, state, lastSeenAt}) => {
    return [email ?? '–', name, role, state === 'invited' ? 'invited' : (lastSeenAt ?? 'unknown')]
  })
  for (const line of tableLines([['e-mail', 'name', 'role', 'last seen'], ...rows])) say(line)
}

/** Adds somebody, and says the link at which they choose a password. */
export async function inviteUser({
  folder,
  say,
  email,
  name = email,
  role,
}: Told & {email: string; name: string | undefined; role: string | undefined}): Promise<void> {
  if (role === undefined) throw new Error('Name the role that they shall have: --role <role>.')
  const lake = await runningLake(folder)
  sayLink(say, await lake.ask('POST', 'lake/users', {name, email, role}))
}

/** Says a new link at which somebody chooses a password, in place of earlier links. */
export async function linkUser({folder, say, email}: Told & {email: string}): Promise<void> {
  const lake = await runningLake(folder)
  const {id} = await accountAt(lake, email)
  sayLink(say, await lake.ask('POST', `lake/users/${id}/invitation`))
}

/** Gives somebody another role or name; a new role signs them out. */
export async function changeUser({
  folder,
  say,
  email,
  role,
  name,
}: Told & {email: string; role: string | undefined; name: string | undefined}): Promise<void> {
  if (role === undefined && name === undefined) throw new Error('Say what to change: --role <role>, --name <name>.')
  const lake = await runningLake(folder)
  const {id} = await accountAt(lake, email)
  await lake.ask('PATCH', `lake/users/${id}`, {...(role !== undefined && {role}), ...(name !== undefined && {name})})
  const now = await accountAt(lake, email)
  say(`${now.email} (${now.name}) has the role ${now.role}.`)
}

/** Takes the second factor of somebody away, and signs them out. */
export async function resetSecondFactor({folder, say, email}: Told & {email: string}): Promise<void> {
  const lake = await runningLake(folder)
  const {id, name} = await accountAt(lake, email)
  await lake.ask('DELETE', `lake/users/${id}/second-factor`)
  say(`${email} (${name}) signs in by the password alone.`)
}

/** Takes somebody's account away; history still names them. */
export async function removeUser({folder, say, email}: Told & {email: string}): Promise<void> {
  const lake = await runningLake(folder)
  const {id, name} = await accountAt(lake, email)
  await lake.ask('DELETE', `lake/users/${id}`)
  say(`${email} (${name}) can sign in no more.`)
}

async function allAccounts(lake: RunningLake): Promise<Account[]> {
  return v.parse(v.object({users: v.array(account)}), await lake.ask('GET', 'lake/users')).users
}

async function accountAt(lake: RunningLake, email: string): Promise<Account> {
  const found = (await allAccounts(lake)).find((each) => each.email === normalizeEmail(email))
  if (found) return found
  throw new Error(`Nobody has the address ${email}. \`users\` lists those who have an account.`)
}

function sayLink(say: Told['say'], answer: unknown): void {
  const {link, expiresAt} = v.parse(invited, answer).invitation
  say(`Link to choose a password (works once, until ${expiresAt}): ${link}`)
}
