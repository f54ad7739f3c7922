import {expect, test} from 'vitest'

import {lakeEnvironment, readSettings, siteEnvironment} from '../../scripts/run/settings.ts'

test('the site gets the rights to file reports and to read drafts, and no other secret of the lake', () => {
  const settings = readSettings({LAKE_TOKEN: 'all-rights', LAKE_ADMIN_PASSWORD: 'hasło'})
  const [site, lake] = [siteEnvironment(settings), lakeEnvironment(settings)]
  expect(site['SANITY_REPORT_TOKEN']).toMatch(/^[\w-]{43}$/)
  expect(site['SANITY_REPORT_TOKEN']).toBe(lake['LAKE_REPORT_TOKEN'])
  expect(site['SANITY_READ_TOKEN']).toMatch(/^[\w-]{43}$/)
  expect(site['SANITY_READ_TOKEN']).toBe(lake['LAKE_READ_TOKEN'])
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
