import {runningSite} from './test.ts'

/** An administrator's client of this worker's lake. */
export function testClient() {
  return runningSite().client
}

/** Ids of the newest news items of the sample content. */
export function newsIds(count: number): Promise<string[]> {
  return testClient().fetch('*[_type == "newsArticle"] | order(publishedAt desc)[0...$count]._id', {count})
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

const password = 'bardzo długie hasło redaktorki'

/** Somebody who edits, signed in; each has an account of their own. */
export async function newEditor(name = 'Ewa Redaktorka') {
  const email = `redaktorka-${Date.now()}-${Math.random().toString(36).slice(2)}@example.test`
  const {user, invitation} = await ask('/v1/lake/users', {name, email, role: 'editor'})
  const account = `/v1/lake/users/${user.id}`
  const choosePassword = async (link: string) => {
    const code = new URL(link).searchParams.get('code') ?? ''
    return sessionOf('/v1/auth/start', {code, password, repeated: password})
  }
  const signIn = () => sessionOf('/v1/auth/login/lake', {email, password, origin: `${runningSite().siteUrl}/studio`})
  return {
    id: String(user.id),
    token: await choosePassword(invitation.link),
    signIn,
    become: (role: string) => ask(account, {role}, 'PATCH'),
    choosePassword: async () => choosePassword((await ask(`${account}/invitation`, {})).invitation.link),
    remove: () => ask(account, undefined, 'DELETE'),
  }
}

/** The client of somebody who is signed in. */
export function editorClient(token: string) {
  return testClient().withConfig({token})
}

async function ask(path: string, body: object | undefined, method = 'POST') {
  const headers = {authorization: `Bearer ${testClient().config().token}`, 'content-type': 'application/json'}
  const answer = await fetch(runningSite().lakeUrl + path, {method, headers, ...(body && {body: JSON.stringify(body)})})
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}

/** Sends a form of the lake's own pages that signs somebody in, and exchanges the code for a token. */
async function sessionOf(path: string, fields: Record<string, string>): Promise<string> {
  const lake = runningSite().lakeUrl
  const body = new URLSearchParams(fields)
  const answer = await fetch(lake + path, {method: 'POST', body, headers: {origin: lake}, redirect: 'manual'})
  const sid = new URL(answer.headers.get('location') ?? '', lake).hash.replace('#sid=', '')
  const {token} = await (await fetch(`${lake}/v1/auth/fetch?sid=${sid}`)).json()
  return String(token)
}
