import * as v from 'valibot'

import {httpError} from '../errors.ts'
import type {Networks} from '../networks.ts'
import type {HookSettings} from '../store/hooks.ts'

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest))
const name = v.pipe(text(200), v.trim(), v.nonEmpty())
// As Node takes them; those that frame a request are not for others to set.
const headerName = v.pipe(
  text(100),
  v.regex(/^[\w!#$%&'*+.^`|~-]+$/),
  v.check((header) => !/^(connection|content-length|host|te|trailer|transfer-encoding|upgrade)$/i.test(header)),
)
const headerValue = v.pipe(text(2000), v.regex(/^[\t\x20-\x7e\x80-\xff]*$/))
const groq = v.nullable(text(20_000))

const settings = v.object({
  name,
  description: v.optional(v.nullable(text(1024)), null),
  dataset: name,
  url: v.pipe(text(2000), v.check(isAddress, 'expected an address of http or https')),
  httpMethod: v.optional(v.picklist(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']), 'POST'),
  apiVersion: v.optional(v.pipe(v.string(), v.regex(/^v(\d{4}-\d{2}-\d{2}|1|X)$/)), 'v2021-03-25'),
  includeDrafts: v.optional(v.boolean(), false),
  includeAllVersions: v.optional(v.boolean(), false),
  headers: v.optional(
    v.pipe(
      v.record(headerName, headerValue),
      v.check((headers) => Object.keys(headers).length <= 20),
    ),
    {},
  ),
  rule: v.object({
    on: v.pipe(v.array(v.picklist(['create', 'update', 'delete'])), v.nonEmpty()),
    filter: v.optional(groq, null),
    projection: v.optional(groq, null),
  }),
  secret: v.optional(v.nullable(text(500)), null),
  isDisabledByUser: v.optional(v.boolean(), false),
})

function isAddress(url: string): boolean {
  return /^https?:$/.test(URL.parse(url)?.protocol ?? '')
}

/**
 * Reads what somebody wants of a webhook; what is not there is as in `before`, else as usual. An empty filter, projection or
 * secret is none.
 *
 * @throws LakeError 400 that names the field that is wrong
 */
export function parseHook(
  body: Record<string, unknown>,
  {before, datasets, networks}: {before: HookSettings | null; datasets: readonly string[]; networks: Networks},
): HookSettings {
  if ((body.type ?? 'document') !== 'document')
    throw invalid('type', 'this lake has webhooks of documents ("document") only')
  const isDisabledByUser = body.isDisabledByUser ?? body.isDisabled ?? before?.isDisabledByUser
  const found = v.safeParse(settings, {...before, ...body, isDisabledByUser})
  if (!found.success) {
    const [issue] = found.issues
    throw invalid(v.getDotPath(issue) ?? '', issue.expected === null ? issue.message : `expected ${issue.expected}`)
  }
  const hook = found.output
  if (hook.dataset !== '*' && !datasets.includes(hook.dataset))
    throw invalid('dataset', `this lake has ${datasets.join(', ')} ("*" for all)`)
  if (networks.refusesHost(new URL(hook.url).hostname))
    throw invalid('url', 'it leads to a private address, and LAKE_WEBHOOK_NETWORKS does not name that')
  const {on, filter, projection} = hook.rule
  return {...hook, secret: hook.secret || null, rule: {on, filter: filter || null, projection: projection || null}}
}

function invalid(field: string, reason: string) {
  return httpError(400, `The field ${field} of the webhook is not as it should be: ${reason}.`)
}
