import type {Context} from 'hono'

import {clientAddress} from '../auth/client-address.ts'
import {isStranger} from '../auth/identify.ts'
import type {LakeContext, LakeEnv} from '../context.ts'
import {httpError} from '../errors.ts'
import type {Visitor} from '../live/places.ts'

/** Who asks for an event stream. */
export function visitorOf(c: Context<LakeEnv>): Visitor {
  const identity = c.get('identity')
  return {address: clientAddress(c.req.raw), holder: isStranger(identity) ? null : identity.id}
}

/** Answers what `work` answers: for a stranger in that stranger's turn (see strangers-turns.ts), for others at once. */
export async function inTurn<Result>(
  c: Context<LakeEnv>,
  {turns}: LakeContext,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const {address, holder} = visitorOf(c)
  if (holder !== null) return work()
  const end = await turns.take(address)
  try {
    // Who has gone meanwhile needs no answer.
    if (c.req.raw.signal.aborted) throw httpError(503, 'The request was given up before its turn came.')
    return await work()
  } finally {
    end()
  }
}
