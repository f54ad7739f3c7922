import {expect, test} from 'vitest'

import {lakeEnvironment, readSettings, siteEnvironment} from '../../scripts/run/settings.ts'

test('the site gets the rights to file reports, to read drafts and to follow changes, and no other secret of the lake', () => {
  const settings = readSettings({LAKE_TOKEN: 'all-rights', LAKE_ADMIN_PASSWORD: 'hasło'})
  const [site, lake] = [siteEnvironment(settings), lakeEnvironment(settings)]
  expect(site['SANITY_REPORT_TOKEN']).toMatch(/^[\w-]{43}$/)
  const secrets = new Map(lakeTokens(lake).map(({name, secret}) => [name, secret]))
  expect(secrets.get('api')).toBe('all-rights')
  expect(site['SANITY_REPORT_TOKEN']).toBe(secrets.get('report'))
  expect(site['SANITY_READ_TOKEN']).toMatch(/^[\w-]{43}$/)
  expect(site['SANITY_READ_TOKEN']).toBe(secrets.get('read'))
  expect(site['SANITY_LIVE_TOKEN']).toBe(secrets.get('live'))
  expect(site['SANITY_READ_TOKEN']).not.toBe(site['SANITY_REPORT_TOKEN'])
  expect(Object.values(site)).not.toContain('all-rights')
  expect(Object.values(site)).not.toContain('hasło')
  expect(Object.keys(site).filter((name) => /^NEXT_PUBLIC.*(TOKEN|PASSWORD)/.test(name))).toEqual([])
})

test('each run has a report token of its own, unless one is set', () => {
  const token = (env: Record<string, string>) => readSettings(env).lake?.reportToken
  expect(token({})).not.toBe(token({}))
  expect(token({SANITY_REPORT_TOKEN: 'mine'})).toBe('mine')
  expect(siteEnvironment(readSettings({NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc'}))['SANITY_REPORT_TOKEN']).toBeUndefined()
})

function lakeTokens(lake: Record<string, string | undefined>): {name: string; secret: string}[] {
  return JSON.parse(lake['LAKE_TOKENS'] ?? '[]')
}
