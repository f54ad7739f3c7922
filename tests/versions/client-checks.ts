import {createClient, type LiveEvent} from '@sanity/client'

/*
 * Runs beside an installed client, in a process of its own, against the lake at `VERSIONS_LAKE`; only what every version has is
 * used. Prints a JSON object: each check with `true`, or with what went wrong.
 */
const client = createClient({
  projectId: 'lake',
  dataset: 'production',
  apiVersion: '2025-02-19',
  apiHost: process.env['VERSIONS_LAKE'] ?? '',
  token: process.env['VERSIONS_TOKEN'] ?? '',
  useProjectHostname: false,
  useCdn: false,
  perspective: 'raw',
})

const checks: Record<string, () => Promise<void>> = {
  async mutate() {
    await client.create({_id: 'one', _type: 'page', title: 'One'})
    await client.createOrReplace({_id: 'one', _type: 'page', title: 'Two', tags: ['a']})
    const patched = await client
      .patch('one')
      .set({title: 'Three'})
      .append('tags', ['b'])
      .commit<{title: string; tags: string[]}>()
    same([patched.title, patched.tags], ['Three', ['a', 'b']])
    await client.create({_id: 'gone', _type: 'page'})
    await client.delete('gone')
    same(await client.getDocument('gone'), undefined)
  },
  async fetch() {
    same(await client.fetch('*[_id == $id][0].title', {id: 'one'}), 'Three')
    same(await client.fetch('*[_type == $type]._id', {type: 'page'}, {perspective: 'published'}), ['one'])
    // So long that it is posted.
    same(await client.fetch(`count(*[_id in ["one", "${'x'.repeat(20_000)}"]])`), 1)
  },
  async transaction() {
    await client
      .transaction()
      .create({_id: 'two', _type: 'page', title: 'Second'})
      .patch('one', (patch) => patch.set({title: 'Four'}))
      .commit()
    same(await client.fetch('*[_type == "page"] | order(_id).title'), ['Four', 'Second'])
    const refused = await client
      .transaction()
      .create({_id: 'three', _type: 'page'})
      .create({_id: 'two', _type: 'page'})
      .commit()
      .then(
        () => null,
        (error: {statusCode?: number}) => error.statusCode,
      )
    same([refused, await client.fetch('count(*[_id == "three"])')], [409, 0])
  },
  async actions() {
    await client.create({_id: 'drafts.one', _type: 'page', title: 'Published'})
    await client.action({actionType: 'sanity.action.document.publish', draftId: 'drafts.one', publishedId: 'one'})
    same(await client.fetch('*[_id in ["one", "drafts.one"]].title'), ['Published'])
  },
  async listen() {
    const title = await new Promise((resolve, reject) => {
      const listening = client
        .listen('*[_type == "page"]', {}, {events: ['welcome', 'mutation'], visibility: 'query'})
        .subscribe({
          next(event) {
            if (event.type === 'welcome') client.patch('two').set({title: 'Heard'}).commit().catch(reject)
            if (event.type !== 'mutation') return
            listening.unsubscribe()
            resolve(event.result?.['title'])
          },
          error: reject,
        })
    })
    same(title, 'Heard')
  },
  async 'live events'() {
    const asked = {filterResponse: false, perspective: 'published'} as const
    const {syncTags = []} = await client.fetch('*[_id == "one"][0].title', {}, asked)
    const event = await new Promise<LiveEvent>((resolve, reject) => {
      const listening = client.live.events().subscribe({
        next(told) {
          if (told.type === 'welcome') client.patch('one').set({title: 'Live'}).commit().catch(reject)
          if (told.type !== 'message') return
          listening.unsubscribe()
          resolve(told)
        },
        error: reject,
      })
    })
    same(event.type === 'message' && event.tags.some((tag) => syncTags.includes(tag)), true)
  },
  async assets() {
    const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const image = await client.assets.upload('image', Buffer.from(dot, 'base64'), {filename: 'dot.png'})
    same([image.originalFilename, image.metadata.dimensions.width], ['dot.png', 1])
    same((await fetch(`${image.url}?w=1&fm=webp`)).headers.get('content-type'), 'image/webp')
    const file = await client.assets.upload('file', Buffer.from('words'), {filename: 'words.txt'})
    same(await (await fetch(file.url)).text(), 'words')
    await client.delete(image._id)
    same(await client.getDocument(image._id), undefined)
  },
}

const results: Record<string, true | string> = {}
for (const [name, check] of Object.entries(checks)) {
  results[name] = await Promise.race([check(), tooLong()]).then(
    () => true as const,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
}
process.stdout.write(JSON.stringify(results))
process.exit(0)

function same(found: unknown, wanted: unknown): void {
  const [is, ought] = [JSON.stringify(found), JSON.stringify(wanted)]
  if (is !== ought) throw new Error(`found ${is}, not ${ought}`)
}

function tooLong(): Promise<never> {
  return new Promise((_, reject) => void setTimeout(() => reject(new Error('no answer in 20 s')), 20_000))
}
