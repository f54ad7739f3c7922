import type {Context} from 'hono'

import {clientAddress} from '../auth/client-address.ts'
import {isStranger} from '../auth/identify.ts'
import type {LakeContext, LakeEnv} from '../context.ts'
import type {Visitor} from '../live/places.ts'

/** Who asks for an event stream. */
export function visitorOf(c: Context<LakeEnv>): Visitor {
  const identity = c.get('identity')
  return {address: clientAddress(c.req.raw), holder: isStranger(identity) ? null : identity.id}
}

/** Answers what `work` answers: for a stranger in that stranger's turn (see work-line.ts), for others at once. */
export async function inTurn<Result>(
  c: Context<LakeEnv>,
  {turns}: LakeContext,
  work: () => Result | Promise<Result>,
  isHeavy = false,
): Promise<Result> {
  const {address, holder} = visitorOf(c)
  return holder === null ? turns.run({address, signal: c.req.raw.signal, isHeavy}, async () => work()) : work()
}
