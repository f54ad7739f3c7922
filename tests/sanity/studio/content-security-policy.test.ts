import {expect, test} from 'vitest'

import {contentSecurityPolicy} from '#sanity/studio/content-security-policy.ts'

test('the Studio’s browser reaches the lake and nobody else', () => {
  const policy = contentSecurityPolicy({projectId: 'lake', apiHost: 'https://lake.example.pl'})
  expect(namesIn(policy)).toEqual(['https://lake.example.pl', 'wss://lake.example.pl'])
})

test('on hosted Sanity it reaches the project’s own name and that of pictures, and nobody else', () => {
  const policy = contentSecurityPolicy({projectId: 'abc123'})
  expect(namesIn(policy)).toEqual([
    'https://abc123.api.sanity.io',
    'https://cdn.sanity.io',
    'wss://abc123.api.sanity.io',
  ])
  expect(policy).toMatch(/img-src 'self' https:\/\/cdn\.sanity\.io blob: data:;/)
})

function namesIn(policy: string): string[] {
  return [...new Set(policy.match(/\w+:\/\/[^\s;]+/g))].toSorted()
}
