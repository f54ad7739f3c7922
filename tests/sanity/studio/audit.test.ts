import {expect, test} from 'vitest'

import {auditKinds} from '#sanity/lake/src/store/audit.ts'
import {openTestLake} from '#sanity/lake/tests/support/open-test-lake.ts'
import {auditFile, auditGroups, readAudit} from '#sanity/studio/server/audit.ts'

test('administrators read in Polish who did what, with the titles of documents', async () => {
  await using lake = await openTestLake([{_id: 'news', _type: 'newsArticle', title: 'Nabór wniosków'}])
  const {client} = lake
  await lake.request('/v1/lake/users', {
    method: 'POST',
    body: JSON.stringify({name: 'Jan', email: 'jan@example.test', role: 'editor'}),
  })
  const origin = {origin: 'https://a.test', allowCredentials: true}
  await client.request({method: 'POST', url: '/projects/lake/cors', body: origin})
  lake.lake.context.audit.failed(null)
  lake.lake.context.audit.failed(null)
  const {rows, isAll} = await readAudit(client, {kinds: [], limit: 50})
  expect(rows.map(({who, what, about}) => [who, what, about])).toEqual(
    expect.arrayContaining([
      ['API token', 'Publikacja', 'Nabór wniosków'],
      ['API token', 'Zaproszenie użytkownika', 'Jan (Redaktor)'],
      ['API token', 'Dodanie adresu strony', 'https://a.test (z logowaniem)'],
      ['–', 'Nieudane logowanie', 'nieznane konta: 2\u00A0próby w ciągu godziny'],
    ]),
  )
  expect(isAll).toBe(true)
  const [head, line, ...others] = (await (await auditFile(client, ['originMade'])).text()).trim().split('\r\n')
  expect(head).toBe('Kiedy;Kto;Zdarzenie;Czego dotyczy')
  expect(line).toMatch(
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d;API token;Dodanie adresu strony;https:\/\/a\.test \(z logowaniem\)$/,
  )
  expect(others).toEqual([])
  expect(await readAudit(client, {kinds: ['exported'], limit: 50})).toMatchObject({
    rows: [{what: 'Eksport', about: 'dziennik zdarzeń'}],
  })
})

test('each kind that the lake knows has its words and can be chosen', async () => {
  await using lake = await openTestLake()
  const chosen = new Set(auditGroups.flatMap(({kinds}) => kinds))
  expect(auditKinds.filter((kind) => !chosen.has(kind))).toEqual([])
  for (const kind of auditKinds) await lake.lake.context.audit.add({kind, actor: null, subject: null})
  const {rows} = await readAudit(lake.client, {kinds: [], limit: 50})
  expect(rows.filter(({what}) => auditKinds.some((kind) => kind === what))).toEqual([])
})
