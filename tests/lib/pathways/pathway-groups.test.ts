import {expect, test} from 'vitest'

import {byPathwayGroup} from '#lib/pathways/pathway-groups.ts'

test('pathways stand under their situations in the order of the groups; those without one stand last', () => {
  const pathways = [
    {slug: 'a', group: null},
    {slug: 'b', group: 'health'},
    {slug: 'c', group: 'unemployment'},
    {slug: 'd', group: 'health'},
    {slug: 'e', group: 'no-longer-known'},
  ]
  expect(byPathwayGroup(pathways).map((group) => [group.title, group.pathways.map(({slug}) => slug)])).toEqual([
    ['Długo bez pracy', ['c']],
    ['Niepełnosprawność i zdrowie', ['b', 'd']],
    ['Inne sytuacje', ['a', 'e']],
  ])
})
