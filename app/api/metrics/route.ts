import {isOperator, metricsType, siteMetrics} from '#lib/site/metrics.ts'

export const dynamic = 'force-dynamic'

/** Numbers for the operator's monitor, who sends `METRICS_TOKEN` as a bearer token; for nobody else. */
export async function GET(request: Request): Promise<Response> {
  const headers = {'cache-control': 'no-store'}
  if (!isOperator(request))
    return new Response(null, {status: 401, headers: {...headers, 'www-authenticate': 'Bearer'}})
  return new Response(await siteMetrics(), {headers: {...headers, 'content-type': metricsType}})
}
