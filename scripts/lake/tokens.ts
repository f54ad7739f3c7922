import {administratorGrants, anonymousGrants, type Token, viewerGrants} from '../../sanity/lake/src/index.ts'

/** Environment variables by name. */
type Environment = Record<string, string | undefined>

const isReport = '_type == "report" && string::startsWith(_id, "report.")'

/**
 * The tokens of this site's programs, with the secrets that the start script hands over. History names them as the
 * authors of what they wrote, so a name stays once it is given.
 */
export function tokensIn(env: Environment): Token[] {
  const tokens = [
    {name: 'api', title: 'Klucz API', secret: env['LAKE_TOKEN'], grants: administratorGrants},
    {
      name: 'report',
      title: 'Formularz zgłoszeń',
      secret: env['LAKE_REPORT_TOKEN'],
      // What readers report is private: its ids have a dot, so that whoever files a report cannot read even that one again.
      grants: [...anonymousGrants, {filter: isReport, permissions: ['create'] as const}],
    },
    {
      name: 'cleanup',
      title: 'Usuwanie załatwionych zgłoszeń',
      secret: env['LAKE_CLEANUP_TOKEN'],
      grants: [
        ...anonymousGrants,
        {filter: `${isReport} && status == "done"`, permissions: ['read', 'update'] as const},
      ],
    },
    {name: 'read', title: 'Podgląd szkiców', secret: env['LAKE_READ_TOKEN'], grants: viewerGrants},
    // It reads how the lake is doing, and no content.
    {name: 'metrics', title: 'Monitorowanie', secret: env['LAKE_METRICS_TOKEN'], grants: []},
    // A stranger's rights: it only tells the lake that this is the site.
    {name: 'live', title: 'Serwis', secret: env['LAKE_LIVE_TOKEN'], grants: anonymousGrants},
  ]
  return tokens.flatMap(({secret, ...token}) => (secret ? [{...token, secret}] : []))
}
