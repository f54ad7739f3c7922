import type {SanityClient} from 'sanity'

import {listPurges, type Purge} from '../purge/purges.ts'
import {type Role, roles} from '../users/accounts.ts'

/** A program's token; see the top of sanity/lake/src/routes/tokens.ts. */
export type Token = {
  id: string
  label: string
  role: string
  /** ISO dates. */
  createdAt: string
  expiresAt: string | null
  /** Given by the settings with which the lake was started. */
  isOfSettings: boolean
}

/** An origin whose pages may use the lake from a browser; those of the settings have negative numbers. */
export type Origin = {id: number; origin: string; allowCredentials: boolean}

type Robot = Pick<Token, 'id' | 'label' | 'createdAt' | 'expiresAt'> & {
  token?: string
  memberships: readonly {roleNames: readonly string[]}[]
  managedBy?: {resourceType: string}
}

/** What administrators make and withdraw, and what they have erased, as the lake has it. */
export type ServerSettings = {tokens: Token[]; origins: Origin[]; purges: Purge[]}

const robots = (client: SanityClient) => `/access/project/${client.config().projectId}/robots`
const cors = (client: SanityClient) => `/projects/${client.config().projectId}/cors`

/** All tokens and origins, and what was erased. */
export async function loadServerSettings(client: SanityClient): Promise<ServerSettings> {
  const [{data}, origins, purges] = await Promise.all([
    client.request<{data: Robot[]}>({url: robots(client)}),
    client.request<Origin[]>({url: cors(client)}),
    listPurges(client),
  ])
  return {tokens: data.map(tokenOf), origins, purges}
}

function tokenOf({id, label, createdAt, expiresAt, memberships, managedBy}: Robot): Token {
  const role = memberships.flatMap(({roleNames}) => roleNames).map(roleTitle)
  return {id, label, role: role.join(', ') || 'własne uprawnienia', createdAt, expiresAt, isOfSettings: !!managedBy}
}

function roleTitle(name: string): string {
  return roles.find(({value}) => value === name)?.title ?? name
}

/** Makes a token and answers its secret, which is told this once. `expiresOn` is its last day (2026-01-31), empty for none. */
export async function addToken(
  client: SanityClient,
  {label, role, expiresOn}: {label: string; role: Role; expiresOn: string},
): Promise<string> {
  const memberships = [{resourceType: 'project', resourceId: client.config().projectId, roleNames: [role]}]
  const body = {
    label,
    memberships,
    ...(expiresOn !== '' && {expiresAt: new Date(`${expiresOn}T23:59:59`).toISOString()}),
  }
  const {token = ''} = await client.request<Robot>({url: robots(client), method: 'POST', body})
  return token
}

/** Withdraws a token: its program has no access from now on. */
export async function removeToken(client: SanityClient, {id}: Token): Promise<void> {
  await client.request({url: `${robots(client)}/${id}`, method: 'DELETE'})
}

/** Lets pages of an origin use the lake; with credentials, people sign in there too. */
export async function addOrigin(
  client: SanityClient,
  body: {origin: string; allowCredentials: boolean},
): Promise<void> {
  await client.request({url: cors(client), method: 'POST', body})
}

/** Withdraws an origin. */
export async function removeOrigin(client: SanityClient, {id}: Origin): Promise<void> {
  await client.request({url: `${cors(client)}/${id}`, method: 'DELETE'})
}

/** What to tell about errors of the lake, by their codes. */
export const messages: ReadonlyMap<unknown, string> = new Map([
  ['invalidLabel', 'Podaj nazwę tokenu (najwyżej 200 znaków).'],
  ['invalidRole', 'Wybierz rolę.'],
  ['invalidExpiry', 'Podaj dzień, który jeszcze nie minął.'],
  ['invalidOrigin', 'Podaj sam adres witryny, bez dalszej ścieżki, na przykład https://www.example.org.'],
  ['originTaken', 'Ten adres już jest na liście.'],
  ['givenBySettings', 'To pochodzi z ustawień, z którymi uruchomiono serwer. Można to zmienić tylko tam.'],
  ['notAdministrator', 'Tę czynność może wykonać tylko administrator.'],
])
