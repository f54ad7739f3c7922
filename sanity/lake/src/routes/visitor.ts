import type {Context} from 'hono'

import {clientAddress} from '../auth/client-address.ts'
import {isStranger} from '../auth/identify.ts'
import type {LakeEnv} from '../context.ts'
import type {Visitor} from '../live/places.ts'

/** Who asks for an event stream. */
export function visitorOf(c: Context<LakeEnv>): Visitor {
  const identity = c.get('identity')
  return {address: clientAddress(c.req.raw), holder: isStranger(identity) ? null : identity.id}
}
