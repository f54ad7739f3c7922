import {compileGrants} from '../auth/grants.ts'
import {administratorGrants} from '../auth/roles.ts'
import type {Identity, LakeContext} from '../context.ts'
import type {JsonObject} from '../document.ts'
import {createWorkTime, type WorkTime} from '../time-limit.ts'
import {type AskedQuery, askQuery} from './query.ts'

/** The ids of what a query selects, among all documents that who asks may read. Throws LakeError 400. */
export async function selectIds(
  context: LakeContext,
  {dataset, identity, time}: {dataset: string; identity: Identity; time: WorkTime},
  query: string,
  params: JsonObject,
): Promise<string[]> {
  const {limitMs} = time
  const asked: AskedQuery = {dataset, request: {query, params}, perspective: 'raw', identity, wants: 'ids', limitMs}
  const {json, cost} = await askQuery(context, {...asked, leftMs: time.left()})
  time.spend(cost)
  const ids: unknown = JSON.parse(String(json))
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
}

/** As `selectIds`, among all documents that there are. */
export function selectAll(
  context: LakeContext,
  dataset: string,
  query: string,
  params: JsonObject,
): Promise<readonly string[]> {
  const time = createWorkTime(10 * context.options.maxQueryMs)
  return selectIds(context, {dataset, identity: theLake, time}, query, params)
}

const theLake: Identity = {
  id: '<system>',
  name: 'Lake',
  email: null,
  kind: 'token',
  role: null,
  access: compileGrants(administratorGrants),
  isTrusted: true,
}
