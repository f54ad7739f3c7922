import {expect, test} from 'vitest'

import {openTestLake, testSiteUrl} from '#sanity/lake/tests/support/open-test-lake.ts'
import {roles as rolesInStudio} from '#sanity/studio/users/accounts.ts'
import {polishTexts} from '#scripts/lake/polish-texts.ts'
import {roles} from '#scripts/lake/roles.ts'

const signIn = `/v1/auth/login/lake?origin=${testSiteUrl}/studio`

test('people sign in on a Polish page, with Polish names of the roles', async () => {
  await using lake = await openTestLake([], {texts: polishTexts, roles})
  const page = await (await lake.request(signIn)).text()
  expect(page).toContain('<html lang="pl">')
  expect(page).toContain('<title>Zaloguj się – Panel redakcji</title>')
  expect(await lake.clientFor('editor').users.getById('me')).toMatchObject({roles: [{title: 'Redaktor'}]})
  const {providers} = await (await lake.request('/v1/auth/providers')).json()
  expect(providers).toMatchObject([{title: 'Zaloguj się'}])
})

test('a role has one name, at the lake and in the Studio', () => {
  const names = (list: readonly {title: string}[]) => list.map(({title}) => title)
  expect(roles.map(({name}) => name)).toEqual(rolesInStudio.map(({value}) => value))
  expect(names(roles)).toEqual(names(rolesInStudio))
})

test('minutes are declined', () => {
  const wait = (minutes: number) => polishTexts.problems.tooManyAttempts(minutes)
  expect(
    [1, 2, 5, 12, 22, 25].map(wait).map((text) => text.slice('Za dużo prób logowania. Spróbuj ponownie za '.length)),
  ).toEqual([
    '1\u00A0minutę.',
    '2\u00A0minuty.',
    '5\u00A0minut.',
    '12\u00A0minut.',
    '22\u00A0minuty.',
    '25\u00A0minut.',
  ])
})
