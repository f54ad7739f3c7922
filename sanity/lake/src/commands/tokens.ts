import * as v from 'valibot'

import {type RunningLake, runningLake} from '../operator-door.ts'
import {tableLines} from './table.ts'
import type {Told} from './told.ts'

const robot = v.object({
  id: v.string(),
  label: v.string(),
  createdAt: v.string(),
  expiresAt: v.nullable(v.string()),
  memberships: v.array(v.object({roleNames: v.array(v.string())})),
  managedBy: v.optional(v.unknown()),
})

/** Lists the tokens of programs, without their secrets. */
export async function listTokens({folder, say}: Told): Promise<void> {
  const lake = await runningLake(folder)
  const {data} = v.parse(v.object({data: v.array(robot)}), await lake.ask('GET', pathOf(lake)))
  const rows = data.map(({id, label, memberships, createdAt, expiresAt, managedBy}) => {
    const roles = memberships.flatMap(({roleNames}) => roleNames).join(', ')
    return [id, label, roles || 'rights of its own', managedBy ? 'by the settings' : createdAt, expiresAt ?? 'never']
  })
  for (const line of tableLines([['id', 'label', 'role', 'made', 'ends'], ...rows])) say(line)
}

/** Makes a token, and says its secret: this once. `expires`: a date, after which it works no more. */
export async function createToken({
  folder,
  say,
  label,
  role,
  expires,
}: Told & {label: string; role: string | undefined; expires: string | undefined}): Promise<void> {
  if (role === undefined) throw new Error('Name the role that it shall have: --role <role>.')
  const lake = await runningLake(folder)
  const memberships = [{resourceType: 'project', resourceId: lake.projectId, roleNames: [role]}]
  const body = {label, memberships, ...(expires !== undefined && {expiresAt: expires})}
  const {id, token} = v.parse(v.object({id: v.string(), token: v.string()}), await lake.ask('POST', pathOf(lake), body))
  say(`Token ${id} (told this once): ${token}`)
}

/** Takes a token away. */
export async function withdrawToken({folder, say, id}: Told & {id: string}): Promise<void> {
  const lake = await runningLake(folder)
  await lake.ask('DELETE', `${pathOf(lake)}/${encodeURIComponent(id)}`)
  say(`Token ${id} works no more.`)
}

function pathOf({projectId}: RunningLake): string {
  return `access/project/${encodeURIComponent(projectId)}/robots`
}
