import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {createDerivedCache} from '#src/assets/derived-cache.ts'
import {createQueue} from '#src/assets/queue.ts'

async function openFolder() {
  const path = await mkdtemp(join(tmpdir(), 'cache-'))
  const countFiles = async () => {
    const entries = await readdir(path, {recursive: true, withFileTypes: true})
    return entries.filter((entry) => entry.isFile()).length
  }
  return {path, countFiles, [Symbol.asyncDispose]: () => rm(path, {recursive: true})}
}

function add(cache: ReturnType<typeof createDerivedCache>, variant: number): Promise<string> {
  return cache.pathOf({original: 'a', variant: String(variant), extension: 'png', isStrangers: false}, tenth)
}

function tenth(): Promise<Buffer> {
  return Promise.resolve(Buffer.alloc(100))
}

test('a derived image is made once, also when two ask at once', async () => {
  await using folder = await openFolder()
  const cache = createDerivedCache(folder.path, 1000)
  let made = 0
  const make = () => {
    made += 1
    return Promise.resolve(Buffer.alloc(10))
  }
  const key = {original: 'a', variant: '{}', extension: 'webp', isStrangers: false}
  await Promise.all([cache.pathOf(key, make), cache.pathOf(key, make)])
  await cache.pathOf(key, make)
  expect(made).toBe(1)
})

test('what could not be made is tried again next time', async () => {
  await using folder = await openFolder()
  const cache = createDerivedCache(folder.path, 1000)
  const key = {original: 'a', variant: '{}', extension: 'webp', isStrangers: false}
  await expect(cache.pathOf(key, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await cache.pathOf(key, () => Promise.resolve(Buffer.alloc(10)))).toContain(folder.path)
})

test('the folder stays below its limit, whatever was there before', async () => {
  await using folder = await openFolder()
  const before = createDerivedCache(folder.path, 1000)
  for (let variant = 0; variant < 8; variant += 1) await add(before, variant)
  const after = createDerivedCache(folder.path, 1000)
  for (let variant = 8; variant < 14; variant += 1) await add(after, variant)
  expect(await folder.countFiles()).toBeLessThanOrEqual(10)
})

test('all that was derived from an original can be thrown out', async () => {
  await using folder = await openFolder()
  const cache = createDerivedCache(folder.path, 1000)
  await cache.pathOf({original: 'a', variant: '1', extension: 'png', isStrangers: false}, tenth)
  await cache.pathOf({original: 'b', variant: '1', extension: 'png', isStrangers: false}, tenth)
  await cache.forget('a')
  expect(await folder.countFiles()).toBe(1)
})

test('what strangers ask for takes a quarter of the folder, and pushes out nothing that others asked for', async () => {
  await using folder = await openFolder()
  const cache = createDerivedCache(folder.path, 2000)
  for (let variant = 0; variant < 10; variant += 1) await add(cache, variant)
  const ask = (variant: number) =>
    cache.pathOf({original: 'a', variant: `made up ${variant}`, extension: 'png', isStrangers: true}, tenth)
  for (let variant = 0; variant < 50; variant += 1) await ask(variant)
  expect(await folder.countFiles()).toBeLessThanOrEqual(15)
  const mustNotBeMade = () => Promise.reject(new Error('made again'))
  for (let variant = 0; variant < 10; variant += 1)
    await cache.pathOf({original: 'a', variant: String(variant), extension: 'png', isStrangers: true}, mustNotBeMade)
})

test('tiny images are no way around the limit', async () => {
  await using folder = await openFolder()
  const cache = createDerivedCache(folder.path, 1000, 10)
  const tiny = () => Promise.resolve(Buffer.alloc(1))
  for (let variant = 0; variant < 20; variant += 1)
    await cache.pathOf({original: 'a', variant: String(variant), extension: 'png', isStrangers: false}, tiny)
  expect(await folder.countFiles()).toBeLessThanOrEqual(10)
})

test('beyond the line of those who wait, image work is put off', async () => {
  const queue = createQueue({running: 1, waiting: 1})
  const {promise, resolve} = Promise.withResolvers<string>()
  const first = queue.run(() => promise)
  const second = queue.run(() => Promise.resolve('second'))
  await expect(queue.run(() => Promise.resolve('third'))).rejects.toMatchObject({status: 503})
  resolve('first')
  expect(await Promise.all([first, second])).toEqual(['first', 'second'])
  expect(await queue.run(() => Promise.resolve('fourth'))).toBe('fourth')
})
