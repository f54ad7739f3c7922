import {execFile} from 'node:child_process'
import {createReadStream} from 'node:fs'
import {readdir, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {promisify} from 'node:util'

import type {SanityClient} from '@sanity/client'
import {exportDataset} from '@sanity/export'
import {sanityImport} from '@sanity/import'
import sharp from 'sharp'
import {expect, test} from 'vitest'

import {administratorGrants} from '#src/auth/roles.ts'
import {createLake} from '#src/lake.ts'
import {createOperatorDoor} from '#src/operator-door.ts'
import {serveLake} from '#src/serve.ts'
import {dataFolder} from '#tests/support/data-folder.ts'
import {lake as lakeOn} from '#tests/support/lake-command.ts'
import type {TestDocument} from '#tests/support/open-test-lake.ts'
import {clientAt, freePort, lakeCommand as lakeFile} from '#tests/support/run-lake.ts'

const run = promisify(execFile)
const token = {name: 'api', secret: 'test-token', grants: administratorGrants}

/** A lake on a port of its own, as these programs ask it. */
async function openServed() {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const folder = await dataFolder()
  const door = createOperatorDoor(folder.path)
  const lake = await createLake({folder: folder.path, tokens: [token, door.token], publicUrl: url})
  const served = await serveLake(lake, port)
  door.open(url)
  return {
    folder: folder.path,
    client: clientAt(url),
    async [Symbol.asyncDispose]() {
      await served.close()
      await lake.close()
      await folder[Symbol.asyncDispose]()
    },
  }
}

function lakeCommand({folder}: {folder: string}, ...args: string[]) {
  return lakeOn({path: folder}, ...args)
}

/** Something of all that there is: references, drafts, versions, dots in ids, pictures with and without a document, files. */
async function fill(client: SanityClient): Promise<void> {
  const pixels = {width: 40, height: 30, channels: 3, background: '#a33'} as const
  const picture = await sharp({create: pixels}).png().toBuffer()
  const unused = await sharp({create: {...pixels, background: '#3a3'}})
    .jpeg()
    .toBuffer()
  const image = await client.assets.upload('image', picture, {filename: 'Łąka.png', title: 'A meadow'})
  await client.assets.upload('image', unused, {filename: 'unused.jpg'})
  const file = await client.assets.upload('file', Buffer.from('%PDF-1.7 a text'), {filename: 'statute.pdf'})
  const reference = (_ref: string) => ({_type: 'reference', _ref})
  const documents: TestDocument[] = [
    {_id: 'author', _type: 'person', name: 'Żaneta', _createdAt: '2020-02-03T04:05:06Z'},
    {
      _id: 'page',
      _type: 'page',
      title: 'A page',
      author: reference('author'),
      others: [{_key: 'a', ...reference('section.page')}],
      picture: {_type: 'image', asset: reference(image._id), hotspot: {_type: 'sanity.imageHotspot', x: 0.1, y: 0.2}},
      statute: {_type: 'file', asset: reference(file._id)},
    },
    {_id: 'section.page', _type: 'page', title: 'Under a dot'},
    {_id: 'drafts.page', _type: 'page', title: 'A draft', author: reference('author')},
    {_id: 'drafts.new', _type: 'page', title: 'Never published', soon: {...reference('later'), _weak: true}},
  ]
  await client.mutate(documents.map((document) => ({create: document})))
  await client.releases.create({releaseId: 'rAutumn', metadata: {title: 'Autumn', releaseType: 'asap'}})
  await client.createVersion({releaseId: 'rAutumn', publishedId: 'page', baseId: 'page'})
  await client.releases.create({releaseId: 'rSummer', metadata: {title: 'Summer'}})
  await client.releases.archive({releaseId: 'rSummer'})
}

/** All that a lake holds, but for revisions, and for when and where the documents of files were made anew. */
function contentOf(client: SanityClient): Promise<unknown> {
  const query = `*[] | order(_id) {
    ...,
    "_rev": null,
    "_updatedAt": null,
    ...select(_type in ["sanity.imageAsset", "sanity.fileAsset"] => {"_createdAt": null, "uploadId": null, "url": null})
  }`
  return client.fetch(query, {}, {perspective: 'raw'})
}

async function bytesOf(client: SanityClient): Promise<Record<string, string>> {
  const assets: {_id: string; url: string}[] = await client.fetch(
    '*[_type in ["sanity.imageAsset", "sanity.fileAsset"]]',
  )
  const entries = assets.map(async ({_id, url}) => {
    const response = await fetch(url)
    return [_id, Buffer.from(await response.arrayBuffer()).toString('base64')] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

test.for(['stream', 'cursor'] as const)('nothing is lost from lake to archive to lake (%s)', async (mode) => {
  await using folder = await dataFolder()
  await using source = await openServed()
  await using target = await openServed()
  await fill(source.client)
  const archive = folder.file('archive.tar.gz')
  await exportDataset({client: source.client, dataset: 'production', outputPath: archive, mode})
  const imported = await sanityImport(createReadStream(archive), {client: target.client, operation: 'create'})
  expect(imported).toMatchObject({warnings: []})
  expect(await contentOf(target.client)).toEqual(await contentOf(source.client))
  const bytes = await bytesOf(target.client)
  expect(bytes).toEqual(await bytesOf(source.client))
  expect(Object.keys(bytes)).toHaveLength(3)
})

const withCommands = {timeout: 60_000}

test('so do the commands, beside a lake that serves', withCommands, async () => {
  await using folder = await dataFolder()
  await using source = await openServed()
  await using target = await openServed()
  await fill(source.client)
  const archive = folder.file('archive.tar.gz')
  const exported = await lakeCommand(source, 'export', archive)
  expect(exported).toMatchObject({
    code: 0,
    output: expect.stringMatching(/holds \d+ documents and 3 assets of production/),
  })
  expect(await readdir(folder.path)).toEqual(['archive.tar.gz'])
  // Drafts are in it.
  expect((await stat(archive)).mode & 0o777).toBe(0o600)
  expect(await lakeCommand(target, 'import', archive)).toMatchObject({code: 0})
  expect(await contentOf(target.client)).toEqual(await contentOf(source.client))
  expect(await bytesOf(target.client)).toEqual(await bytesOf(source.client))

  const before = await contentOf(target.client)
  const refused = await lakeCommand(target, 'import', archive)
  expect(refused).toMatchObject({code: 1, output: expect.stringContaining('--missing leaves it')})
  expect(await contentOf(target.client)).toEqual(before)
  await target.client.patch('author').set({name: 'Somebody'}).commit()
  expect(await lakeCommand(target, 'import', archive, '--missing')).toMatchObject({code: 0})
  expect(await target.client.fetch('*[_id == "author"][0].name')).toBe('Somebody')
  expect(await lakeCommand(target, 'import', archive, '--replace')).toMatchObject({code: 0})
  expect(await contentOf(target.client)).toEqual(before)
  const overwriting = await lakeCommand(source, 'export', archive)
  expect(overwriting).toMatchObject({code: 1, output: expect.stringContaining('is there already')})
})

test('types that are named go through a pipe alone, with all files', withCommands, async () => {
  await using source = await openServed()
  await using target = await openServed()
  await fill(source.client)
  const command = (folder: string, ...args: string[]) =>
    [process.execPath, lakeFile, ...args, '--data', folder].map((word) => `'${word}'`).join(' ')
  const exporting = command(source.folder, 'export', '-', '--types', 'person')
  await run('bash', ['-c', `set -o pipefail; ${exporting} | ${command(target.folder, 'import', '-')}`])
  const types = 'array::unique(*[] | order(_type)._type)'
  const expected = ['person', 'sanity.fileAsset', 'sanity.imageAsset']
  expect(await target.client.fetch(types, {}, {perspective: 'raw'})).toEqual(expected)
})

test('an archive that lacks a file is not called whole', withCommands, async () => {
  await using folder = await dataFolder()
  await using source = await openServed()
  await fill(source.client)
  await rm(join(source.folder, 'assets'), {recursive: true})
  const exported = await lakeCommand(source, 'export', folder.file('archive.tar.gz'))
  expect(exported).toMatchObject({code: 1, output: expect.stringContaining('3 assets of 3 could not be read')})
})
