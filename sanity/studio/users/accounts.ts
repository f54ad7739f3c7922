import type {SanityClient} from 'sanity'

/** See the top of sanity/lake/src/routes/users.ts. */
export type Account = {
  id: string
  name: string
  email: string | null
  role: Role
  state: 'invited' | 'active'
  secondFactor: boolean
  lastSeenAt: string | null
}

/** A link at which a person chooses a password, once. */
export type Invitation = {link: string; expiresAt: string}

/** The roles that an account can have; the lake knows them by the same names (scripts/lake/roles.ts). */
export const roles = [
  {value: 'administrator', title: 'Administrator', description: 'wszystko, także użytkownicy'},
  {value: 'editor', title: 'Redaktor', description: 'pisze i publikuje'},
  {value: 'viewer', title: 'Czytelnik', description: 'widzi szkice, niczego nie zmienia'},
] as const

export type Role = (typeof roles)[number]['value']

/** True for the name of a role. */
export function isRole(value: unknown): value is Role {
  return roles.some((role) => role.value === value)
}

/** Everybody who has an account, or is invited to one. */
export async function listAccounts(client: SanityClient): Promise<Account[]> {
  const {users} = await client.request<{users: Account[]}>({url: '/lake/users'})
  return users
}

/** Makes an account and the link at which its person chooses a password. */
export async function inviteAccount(
  client: SanityClient,
  body: {name: string; email: string; role: Role},
): Promise<Invitation> {
  const {invitation} = await client.request<{invitation: Invitation}>({url: '/lake/users', method: 'POST', body})
  return invitation
}

/** Gives the person another role; takes effect at once. */
export async function changeRole(client: SanityClient, {id}: Account, role: Role): Promise<void> {
  await client.request({url: `/lake/users/${id}`, method: 'PATCH', body: {role}})
}

/** A new link to choose a password; the one before it ends. */
export async function renewInvitation(client: SanityClient, {id}: Account): Promise<Invitation> {
  const {invitation} = await client.request<{invitation: Invitation}>({
    url: `/lake/users/${id}/invitation`,
    method: 'POST',
  })
  return invitation
}

/** Lets in somebody who has lost the second factor: takes it away and signs them out. */
export async function resetSecondFactor(client: SanityClient, {id}: Account): Promise<void> {
  await client.request({url: `/lake/users/${id}/second-factor`, method: 'DELETE'})
}

/** Takes the account away: whoever has it is signed out. */
export async function removeAccount(client: SanityClient, {id}: Account): Promise<void> {
  await client.request({url: `/lake/users/${id}`, method: 'DELETE'})
}

/** What to tell about errors of the lake, by their codes. */
export const messages: ReadonlyMap<unknown, string> = new Map([
  ['accountNotFound', 'Nie ma takiego konta. Być może zostało już usunięte.'],
  ['invalidName', 'Podaj imię i nazwisko (najwyżej 200 znaków).'],
  ['invalidEmail', 'Podaj adres e-mail w postaci nazwa@domena.pl.'],
  ['invalidRole', 'Wybierz rolę.'],
  ['emailTaken', 'Ten adres ma już konto. Podaj inny adres.'],
  ['lastAdministrator', 'To jedyny administrator. Najpierw nadaj tę rolę komuś, kto ma już hasło.'],
  ['notAdministrator', 'Tę czynność może wykonać tylko administrator.'],
])
