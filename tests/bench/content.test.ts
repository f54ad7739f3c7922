import {expect, test} from 'vitest'

import {amountsOf, benchContent} from './content.ts'

test('the same amounts and seed give the same documents, another seed gives others', () => {
  const amounts = amountsOf(300)
  expect(benchContent(amounts)).toEqual(benchContent(amounts))
  expect(benchContent(amounts, 8)).not.toEqual(benchContent(amounts))
})

test('there are as many documents as were asked for, each with an id of its own, and most are news of some kB', () => {
  const documents = benchContent(amountsOf(1000))
  expect(new Set(documents.map(({_id}) => _id)).size).toBe(1000)
  const news = documents.filter(({_type}) => _type === 'newsArticle')
  expect(news.length).toBeGreaterThan(700)
  expect(JSON.stringify(news).length / news.length).toBeGreaterThan(3000)
})

test('what a document refers to stands before it', () => {
  const seen = new Set<string>()
  for (const document of benchContent(amountsOf(400))) {
    for (const [, id = ''] of JSON.stringify(document).matchAll(/"_ref":"([^"]+)"/g)) expect(seen).toContain(id)
    seen.add(document._id)
  }
})
