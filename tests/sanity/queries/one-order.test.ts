import {expect, test} from 'vitest'

/** Every text that the modules of queries export; parts of queries are among them. */
const modules = Object.values(import.meta.glob<Record<string, unknown>>('../../../sanity/queries/*.ts', {eager: true}))
const queries = modules.flatMap((module) => Object.entries(module)).filter(isQuery)

function isQuery(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string'
}

// What is ordered by, and whether of the first a field is asked for that is ordered by: equals have it alike.
const order = /\border\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)(\[0\]\.([\w.]+))?/g

test('whatever is ordered has one order: equals stand by their ids', () => {
  const ordered = queries.flatMap(([name, query]) =>
    [...query.matchAll(order)].map((found) => [name, ...found] as const),
  )
  expect(ordered.length).toBe(queries.join().split('order(').length - 1)
  const wavering = ordered.filter(([, , keys = '', , field]) => {
    const by = keys.split(',').map((key) => key.trim().replace(/ desc$/, ''))
    return by.at(-1) !== '_id' && by[0] !== field
  })
  expect(wavering.map(([name, whole]) => `${name}: ${whole}`)).toEqual([])
})
