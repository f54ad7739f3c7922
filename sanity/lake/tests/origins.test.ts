import {expect, test} from 'vitest'

import {createLake, settingsIn} from '#src/index.ts'

test('pages of any listed origin may use the lake, and no others', async () => {
  const {allowedOrigins} = settingsIn({LAKE_ORIGINS: 'http://localhost:3000, https://studio.example.org'})
  await using lake = await createLake({temporary: true, allowedOrigins})
  const allowed = async (origin: string) => {
    const response = await lake.fetch('http://localhost:3333/v1/ping', {headers: {origin}})
    return response.headers.get('access-control-allow-origin')
  }
  expect(await allowed('http://localhost:3000')).toBe('http://localhost:3000')
  expect(await allowed('https://studio.example.org')).toBe('https://studio.example.org')
  expect(await allowed('https://example.org')).toBeNull()
})

test('what is no origin is refused by name', () => {
  for (const text of ['localhost:3000', 'http://localhost:3000/studio', '*', 'http://a.test,,http://b.test'])
    expect(() => settingsIn({LAKE_ORIGINS: text}), text).toThrow('LAKE_ORIGINS holds')
})

test('a Studio whose pages may not use the lake is refused', async () => {
  const lake = createLake({temporary: true, allowedOrigins: ['http://a.test'], studioUrl: 'http://b.test/studio'})
  await expect(lake).rejects.toThrow('The Studio at http://b.test/studio may not use the lake')
})
