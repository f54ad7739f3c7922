import type {WebSocket} from 'ws'

import {identify, isSignedIn} from './auth/identify.ts'
import type {Identity, LakeContext} from './context.ts'
import {isJsonObject, type JsonObject} from './document.ts'
import {jsonObjectIn} from './socket-message.ts'
import type {SocketCaller} from './socket-places.ts'

/** The people at work on one dataset, as the Studio shows them. */
export type PresenceRoom = {
  /** Serves one tab of the Studio until its socket closes. */
  join: (socket: WebSocket, caller: SocketCaller) => void
}

type Member = {
  identity: Identity | null
  onKnown(holder: string): void
  subscription: string | null
  /** The tab's own name for itself. */
  session: string | null
  notify(event: JsonObject): void
}

const maxMembers = 500
const maxTabsOfMember = 100
// What a tab may leave unread.
const maxUnreadBytes = 1024 * 1024

/**
 * Tells the tabs of the Studio about each other, in the manner of Sanity's own service (@sanity/bifur-client): JSON-RPC
 * 2.0 in text frames, `authorization` first, then `presence_…`. Each tab says where it is; the lake passes it on to the
 * others and keeps nothing.
 */
export function createPresenceRoom(context: LakeContext): PresenceRoom {
  const members = new Set<Member>()

  function tellOthers(from: Member, event: JsonObject): void {
    for (const member of members) if (member !== from && member.subscription) member.notify(event)
  }

  // Strangers are no members, however many sockets they open.
  function hasPlaceFor({id}: Identity): boolean {
    const own = [...members].filter(({identity}) => identity?.id === id)
    return members.size < maxMembers && own.length < maxTabsOfMember
  }

  function leave(member: Member): void {
    if (!members.delete(member) || !member.identity || !member.session) return
    tellOthers(member, {type: 'disconnect', i: member.identity.id, m: {session: member.session}})
  }

  const methods: Record<string, (member: Member, params: JsonObject) => unknown> = {
    async authorization(member, {authorization}) {
      const headers = {authorization: typeof authorization === 'string' ? authorization : ''}
      const identity = await identify(new Request(context.options.publicUrl, {headers}), context)
      if (!isSignedIn(identity) || !hasPlaceFor(identity)) return member.identity !== null
      member.identity = identity
      members.add(member)
      member.onKnown(identity.id)
      return true
    },
    presence_subscribe(member) {
      member.subscription = context.options.createId()
      return member.subscription
    },
    presence_unsubscribe(member) {
      member.subscription = null
      return true
    },
    presence_rollcall(member, {session}) {
      member.session = textOrNull(session)
      tellOthers(member, {type: 'rollCall', i: member.identity?.id, session})
      return true
    },
    presence_announce(member, {data}) {
      const state = isJsonObject(data) ? data : {}
      member.session = textOrNull(state['sessionId'])
      tellOthers(member, {
        type: 'state',
        i: member.identity?.id,
        m: {sessionId: member.session, locations: state['locations']},
      })
      return true
    },
    presence_disconnect(member, {session}) {
      tellOthers(member, {type: 'disconnect', i: member.identity?.id, m: {session}})
      return true
    },
  }

  async function answer(
    member: Member,
    {method, params}: JsonObject,
  ): Promise<{result: unknown} | {error: JsonObject}> {
    const run = typeof method === 'string' && Object.hasOwn(methods, method) ? methods[method] : undefined
    if (!run) return {error: {code: -32_601, message: `Method not found: ${String(method)}`}}
    if (method !== 'authorization' && !member.identity) return {error: {code: 4001, message: 'Sign in first.'}}
    try {
      return {result: await run(member, isJsonObject(params) ? params : {})}
    } catch {
      return {error: {code: 4001, message: 'The session is not valid. Sign in again.'}}
    }
  }

  return {
    join(socket, caller) {
      const send = (message: JsonObject) => {
        if (socket.bufferedAmount > maxUnreadBytes) socket.terminate()
        else socket.send(JSON.stringify({jsonrpc: '2.0', ...message}))
      }
      const member: Member = {
        identity: null,
        onKnown: (holder) => caller.onKnown(holder),
        subscription: null,
        session: null,
        notify: (result) =>
          send({method: 'presence_subscription', params: {subscription: member.subscription, result}}),
      }
      // What comes next may rest on what came before.
      let last = Promise.resolve()
      socket.on('message', (data) => {
        const request = jsonObjectIn(data)
        if (!request) return socket.close(1008, 'Expected JSON-RPC 2.0.')
        last = last.then(async () => send({id: request['id'], ...(await answer(member, request))}))
      })
      socket.on('close', () => void (last = last.then(() => leave(member))))
    },
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
