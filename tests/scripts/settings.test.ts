import {expect, test} from 'vitest'

import {tokensIn} from '../../scripts/lake/tokens.ts'
import {lakeEnvironment, readSettings, siteEnvironment} from '../../scripts/run/settings.ts'

test('the site gets the rights to file reports, to read drafts and to follow changes, and no other secret of the lake', () => {
  const settings = readSettings({LAKE_TOKEN: 'all-rights', LAKE_ADMIN_PASSWORD: 'hasło'})
  const [site, lake] = [siteEnvironment(settings), lakeEnvironment(settings)]
  expect(site['SANITY_REPORT_TOKEN']).toMatch(/^[\w-]{43}$/)
  const secrets = new Map(tokensIn(lake).map(({name, secret}) => [name, secret]))
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

test('a setting that cannot be is named, with what it is and what it should be', () => {
  const wrong: [Record<string, string>, string][] = [
    [{PORT: 'x'}, 'PORT is "x". Give it a port number between 1 and 65535, for example 3000.'],
    [{PORT: '0'}, 'PORT is "0". Give it a port number'],
    [{LAKE_PORT: '65536'}, 'LAKE_PORT is "65536". Give it a port number between 1 and 65535, for example 3333.'],
    [{LAKE_PORT: '1.5'}, 'LAKE_PORT is "1.5".'],
    [
      {SITE_URL: 'sciezki.example.pl'},
      'SITE_URL is "sciezki.example.pl". Give it a whole address, for example https://www.example.pl.',
    ],
    [{SITE_URL: 'ftp://sciezki.example.pl'}, 'SITE_URL is "ftp://sciezki.example.pl".'],
    [{NEXT_PUBLIC_LAKE_URL: 'lake:3333'}, 'NEXT_PUBLIC_LAKE_URL is "lake:3333". Give it a whole address'],
  ]
  for (const [env, message] of wrong) expect(() => readSettings(env)).toThrow(message)
})

test('an empty setting is one that is not set', () => {
  const settings = readSettings({PORT: '', SITE_URL: '', LAKE_PORT: '', LAKE_DATA: '', LAKE_TOKEN: ''})
  expect([settings.port, settings.siteUrl, settings.lake?.port]).toEqual([3000, 'http://localhost:3000', 3333])
  expect(settings.lake?.data).toMatch(/\.data$/)
  expect(settings.lake?.token).toMatch(/^[\w-]{43}$/)
})

test('each run has a report token of its own, unless one is set', () => {
  const token = (env: Record<string, string>) => readSettings(env).lake?.reportToken
  expect(token({})).not.toBe(token({}))
  expect(token({SANITY_REPORT_TOKEN: 'mine'})).toBe('mine')
  expect(siteEnvironment(readSettings({NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc'}))['SANITY_REPORT_TOKEN']).toBeUndefined()
})

test('the lake serves the project that the site asks for, whatever a lake by itself is told', () => {
  const lake = lakeEnvironment(readSettings({LAKE_PROJECT_ID: 'another', NEXT_PUBLIC_SANITY_DATASET: 'test'}))
  expect(lake).toMatchObject({LAKE_PROJECT_ID: 'lake', LAKE_DATASET: 'test'})
})

test('pages of the site may use the lake, and those of whatever else is named', () => {
  const origins = (env: Record<string, string>) => lakeEnvironment(readSettings(env))['LAKE_ORIGINS']
  expect(origins({PORT: '4150'})).toBe('http://localhost:4150,http://127.0.0.1:4150')
  expect(origins({SITE_URL: 'https://example.org', LAKE_ORIGINS: 'http://localhost:5173'})).toBe(
    'https://example.org,http://localhost:5173',
  )
})
