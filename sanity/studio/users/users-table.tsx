import {useCurrentUser} from 'sanity'

import {Table} from '../administration/table.tsx'
import type {Account} from './accounts.ts'
import type {UserOrders} from './user-orders.ts'
import {UserRow} from './user-row.tsx'

const columns = ['Imię i nazwisko', 'E-mail', 'Rola', 'Ostatnio w panelu', 'Czynności']

export function UsersTable({accounts, ...orders}: UserOrders & {accounts: readonly Account[]}) {
  const me = useCurrentUser()
  return (
    <Table caption="Użytkownicy" columns={columns}>
      {accounts.map((account) => (
        <UserRow key={account.id} account={account} isMe={account.id === me?.id} {...orders} />
      ))}
    </Table>
  )
}
