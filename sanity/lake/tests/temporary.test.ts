import {access} from 'node:fs/promises'

import {createClient} from '@sanity/client'
import {expect, test} from 'vitest'

import {administratorGrants, createLake, type Lake} from '#src/index.ts'

const tokens = [{name: 'test', secret: 'test', grants: administratorGrants}]

function clientOf(lake: Lake) {
  return createClient({
    projectId: 'lake',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: 'http://localhost:3333',
    useProjectHostname: false,
    useCdn: false,
    token: 'test',
    resolveFetch: () => lake.fetch,
  })
}

test('a temporary lake needs no settings, and nothing of it stays', async () => {
  const lake = await createLake({temporary: true})
  const {folder} = lake.context.store
  await access(folder)
  await lake.close()
  await expect(access(folder)).rejects.toThrow('ENOENT')
})

test('a fork holds the documents, their history and the files, and goes its own way', async () => {
  await using lake = await createLake({temporary: true, tokens})
  const client = clientOf(lake)
  await client.create({_id: 'page', _type: 'page', title: 'First'})
  await client.patch('page').set({title: 'Second'}).commit()
  const {url} = await client.assets.upload('file', Buffer.from('Hello'), {filename: 'hello.txt'})

  await using fork = await lake.fork()
  const other = clientOf(fork)
  await other.patch('page').set({title: 'Forked'}).commit()
  await client.create({_id: 'late', _type: 'page'})
  expect(await client.getDocument('page')).toMatchObject({title: 'Second'})
  expect(await other.fetch('*[_type == "page"].title')).toEqual(['Forked'])
  const history = await other.request<string>({url: '/data/history/production/transactions/page', json: false})
  expect(history.trim().split('\n')).toHaveLength(3)

  await lake.close()
  expect(await (await fork.fetch(url)).text()).toBe('Hello')
})
