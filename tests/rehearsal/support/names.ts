import type {Lake} from '#sanity/lake/src/index.ts'

/** The project under which the lake is played. */
export const project = 'rehearse'

/** The names of Sanity's service for this project. */
export const api = `${project}.api.sanity.io`
const queries = `${project}.apicdn.sanity.io`
export const assets = 'cdn.sanity.io'
export const management = 'api.sanity.io'

/** What each name answers: not what the lake has besides (`/v1/lake/users`), nor what belongs to another name. */
const played: Record<string, RegExp> = {
  [api]: /^\/v[^/]+\/(?!lake\/)/,
  [queries]: /^\/v[^/]+\/data\/query\//,
  [assets]: /^\/(?:images|files)\//,
  [management]: /^\/v[^/]+\/(?!lake\/|data\/)/,
}

export const names = Object.keys(played)

/** The lake as Sanity's service shows itself under its names. @param asked gets every address that is asked */
export function asHosted(lake: Lake, asked: URL[]): Lake {
  const answer: Lake['fetch'] = async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input)
    asked.push(address)
    if (!played[address.hostname]?.test(address.pathname)) return refusal(404, address)
    // Roles are told to administrators only, and this is what the token of the site's previews is not.
    if (/\/acl\/[^/]+$/.test(address.pathname)) return refusal(403, address)
    const answered = await lake.fetch(input, init)
    // Of a project without a plan.
    const isFeatures = address.pathname.endsWith('/features') && answered.status === 200
    return isFeatures ? new Response('[]', answered) : answered
  }
  return {...lake, fetch: answer}
}

function refusal(statusCode: number, {href}: URL): Response {
  return Response.json(
    {statusCode, error: 'Refused', message: `Sanity's service would not answer ${href}.`},
    {status: statusCode},
  )
}
