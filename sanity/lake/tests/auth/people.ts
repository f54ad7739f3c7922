import {withClientAddress} from '#src/auth/client-address.ts'
import {hashPassword} from '#src/auth/passwords.ts'
import {createUser} from '#src/auth/users.ts'
import type {LakeOptions} from '#src/context.ts'
import type {User} from '#src/store/accounts.ts'
import {
  openTestLake,
  type TestDocument,
  type TestLake,
  testLakeUrl,
  testSiteUrl,
} from '#tests/support/open-test-lake.ts'

/** The password of everybody that `addPerson` adds. */
export const password = 'zielony rower na moście'

// Hashing is slow on purpose; what is tested here is not how slow.
const passwordCost = {N: 2 ** 10, r: 8, p: 1}
const passwordHash = hashPassword(password, passwordCost)

/** A lake that hashes passwords fast. */
export function openAuthLake(
  documents: readonly TestDocument[] = [],
  options: Partial<LakeOptions> = {},
): Promise<TestLake> {
  return openTestLake(documents, {passwordCost, ...options})
}

/** Adds somebody who can sign in. */
export async function addPerson({lake}: TestLake, email: string, role = 'editor'): Promise<User> {
  const {context} = lake
  const invited = await createUser(context, {name: 'Anna Nowak', email, role})
  const user = invited && (await context.accounts.users.change(invited.id, {password: await passwordHash}))
  if (user) return user
  throw new Error(`${email} is somebody's address already.`)
}

/** Sends a form of the lake's own pages as a browser does. */
export function postForm(
  {lake}: TestLake,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return lake.fetch(testLakeUrl + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: {origin: testLakeUrl, ...headers},
    redirect: 'manual',
  })
}

/** Fills in the sign-in page. */
export function signIn(lake: TestLake, fields: Record<string, string>): Promise<Response> {
  return postForm(lake, '/v1/auth/login/lake', {origin: `${testSiteUrl}/studio`, ...fields})
}

/** Fills in the sign-in page at a network address, with the cookies that an earlier answer gave this browser. */
export function signInFrom(
  {lake}: TestLake,
  address: string,
  fields: Record<string, string>,
  earlier?: Response,
): Promise<Response> {
  const cookies = earlier?.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '') ?? []
  const request = new Request(`${testLakeUrl}/v1/auth/login/lake`, {
    method: 'POST',
    body: new URLSearchParams({origin: `${testSiteUrl}/studio`, ...fields}),
    headers: {origin: testLakeUrl, cookie: cookies.join('; ')},
    redirect: 'manual',
  })
  return lake.fetch(withClientAddress(request, address))
}

/** Exchanges the code in the address of a redirect, as the Studio does. */
export function exchange(lake: TestLake, response: Response): Promise<Response> {
  const sid = new URL(response.headers.get('location') ?? '').hash.replace('#sid=', '')
  return anonymousRequest(lake, `/v1/auth/fetch?sid=${sid}`)
}

/** The token that such an exchange gives. */
export async function tokenFrom(lake: TestLake, response: Response): Promise<string> {
  const {token} = await (await exchange(lake, response)).json()
  return String(token)
}

/** A request without any token. */
export function anonymousRequest({lake}: TestLake, path: string, init: RequestInit = {}): Promise<Response> {
  return lake.fetch(testLakeUrl + path, init)
}

/** A request with a token. */
export function requestWith({lake}: TestLake, token: string, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('authorization', `Bearer ${token}`)
  return lake.fetch(testLakeUrl + path, {...init, headers})
}
