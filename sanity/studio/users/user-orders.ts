import type {SanityClient} from 'sanity'

import type {Run} from '../administration/use-orders.ts'
import type {Invitation} from './accounts.ts'

/** What the parts of the page need to give the lake an order, and to show the invitation it answers with. */
export type UserOrders = {
  client: SanityClient
  run: Run
  onInvited: (invited: {name: string; invitation: Invitation}) => void
}
