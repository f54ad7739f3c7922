import {expect, test} from 'vitest'

import {developmentTools} from '#server/development.ts'

const page = (inside: string) => `<html lang="pl"><body>${inside}</body></html>`

test('a page in development has the status that it has when built', () => {
  const tools = developmentTools()
  const statusOf = (html: string) => tools.statusOf(html, 200)
  expect(statusOf(page('<h1>Aktualności</h1>'))).toBe(200)
  expect(statusOf(page('<template data-dgst="NEXT_HTTP_ERROR_FALLBACK;404" data-msg="x"></template>'))).toBe(404)
  expect(statusOf(page('<template data-dgst="1258574458"></template>'))).toBe(500)
  expect(statusOf(page('<template data-dgst="NEXT_REDIRECT;replace;/;307;"></template>'))).toBe(200)
})
