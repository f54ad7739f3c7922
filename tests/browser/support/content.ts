import {runningSite} from './test.ts'

/** An administrator's client of this worker's lake. */
export function testClient() {
  return runningSite().client
}

/** Ids of ten news items of the sample content. */
export function newsIds(): Promise<string[]> {
  return testClient().fetch('*[_type == "newsArticle"] | order(publishedAt desc)[0...10]._id')
}

/** How many of the documents have a draft with the title „Zmieniony tytuł”. */
export function changedTitles(ids: readonly string[]): Promise<number> {
  const drafts = ids.map((id) => `drafts.${id}`)
  return testClient().fetch('count(*[_id in $drafts && title == "Zmieniony tytuł"])', {drafts}, {perspective: 'raw'})
}

/** Throws the drafts of the documents away. */
export async function discardDrafts(ids: readonly string[]): Promise<void> {
  const transaction = testClient().transaction()
  for (const id of ids) transaction.delete(`drafts.${id}`)
  await transaction.commit()
}

/** The title that readers see. */
export function publishedTitle(id: string): Promise<string> {
  return testClient().fetch('*[_id == $id][0].title', {id}, {perspective: 'published'})
}

/** Puts the published documents of a type back as they were when the test ends, whatever becomes of the test. */
export async function keep(type: string): Promise<AsyncDisposable> {
  const documents = await testClient().fetch<{_id: string; _type: string}[]>(
    '*[_type == $type]',
    {type},
    {perspective: 'published'},
  )
  if (documents.length === 0) throw new Error(`There is no document of the type "${type}" to keep.`)
  return {
    [Symbol.asyncDispose]: async () => {
      const transaction = testClient().transaction()
      for (const document of documents) transaction.createOrReplace(document).delete(`drafts.${document._id}`)
      await transaction.commit()
    },
  }
}
