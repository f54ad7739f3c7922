import type {SanityClient} from 'sanity'

import {valueOf} from '../../schema/value-of.ts'

/** See the top of sanity/lake/routes/users.ts. */
export type Account = {
  id: string
  name: string
  email: string | null
  role: Role
  state: 'invited' | 'active'
  lastSeenAt: string | null
}

/** A link at which a person chooses a password, once. */
export type Invitation = {link: string; expiresAt: string}

export const roles = [
  {value: 'administrator', title: 'Administrator', description: 'wszystko, także użytkownicy'},
  {value: 'editor', title: 'Redaktor', description: 'pisze i publikuje'},
  {value: 'viewer', title: 'Czytelnik', description: 'widzi szkice, niczego nie zmienia'},
] as const

export type Role = (typeof roles)[number]['value']

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role.value === value)
}

export async function listAccounts(client: SanityClient): Promise<Account[]> {
  const {users} = await client.request<{users: Account[]}>({url: '/lake/users'})
  return users
}

export async function inviteAccount(
  client: SanityClient,
  body: {name: string; email: string; role: Role},
): Promise<Invitation> {
  const {invitation} = await client.request<{invitation: Invitation}>({url: '/lake/users', method: 'POST', body})
  return invitation
}

export async function changeRole(client: SanityClient, {id}: Account, role: Role): Promise<void> {
  await client.request({url: `/lake/users/${id}`, method: 'PATCH', body: {role}})
}

export async function renewInvitation(client: SanityClient, {id}: Account): Promise<Invitation> {
  const {invitation} = await client.request<{invitation: Invitation}>({
    url: `/lake/users/${id}/invitation`,
    method: 'POST',
  })
  return invitation
}

export async function removeAccount(client: SanityClient, {id}: Account): Promise<void> {
  await client.request({url: `/lake/users/${id}`, method: 'DELETE'})
}

/** What the lake says, in Polish, or a general sentence when it could not be asked. */
export function messageOf(error: unknown): string {
  const message = valueOf(valueOf(valueOf(error, 'response'), 'body'), 'message')
  return typeof message === 'string' ? message : 'Nie udało się połączyć z serwerem. Spróbuj ponownie.'
}
