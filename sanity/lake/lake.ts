import {createApp} from './app.ts'
import {openAssets} from './assets/assets.ts'
import {createAuthority} from './auth/authority.ts'
import {usualCost} from './auth/passwords.ts'
import type {LakeContext, LakeOptions} from './context.ts'
import {createId} from './create-id.ts'
import {createEventStreams} from './live/event-stream.ts'
import {createLiveQueries} from './live/live-queries.ts'
import {openStore} from './store/store.ts'

/** A running lake. It opens no port: whoever made it hands it requests. */
export type Lake = {
  /** Takes what the global `fetch` takes, so that clients can be given it in place of that. */
  fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>
  /** For the parts beside HTTP: the first administrator, tests. */
  context: LakeContext
  /** Ends all event streams and closes the file. Requests after this fail. */
  close(): Promise<void>
}

const mebibyte = 1024 * 1024

/** Opens the data folder and answers as Sanity's Content Lake does. Throws an Error that says what to do when it cannot. */
export async function createLake(given: LakeOptions): Promise<Lake> {
  const options = withDefaults(given)
  const authority = createAuthority(given)
  const store = openStore(options)
  const streams = createEventStreams()
  const live = createLiveQueries(store, options.datasets, options.createId())
  const assets = openAssets(store, options.datasets)
  const context = {store, options, authority, assets, streams, live}
  const app = createApp(context)
  return {
    fetch: async (input, init) => app.fetch(input instanceof Request && !init ? input : new Request(input, init)),
    context,
    async close() {
      streams.close()
      live.close()
      store.close()
    },
  }
}

function withDefaults(given: LakeOptions): LakeContext['options'] {
  const {roles: _roles, anonymousGrants: _grants, tokens: _tokens, ...options} = given
  return {
    ...options,
    trustedProxies: given.trustedProxies ?? [],
    maxBodyBytes: given.maxBodyBytes ?? 10 * mebibyte,
    maxAssetBytes: given.maxAssetBytes ?? 256 * mebibyte,
    maxQueryMs: given.maxQueryMs ?? 3000,
    passwordCost: given.passwordCost ?? usualCost,
    now: given.now ?? Date.now,
    createId: given.createId ?? createId,
  }
}
