import {Card} from '@sanity/ui'
import {useCurrentUser} from 'sanity'

import type {Account} from './accounts.ts'
import type {UserOrders} from './user-orders.ts'
import {UserRow} from './user-row.tsx'

export function UsersTable({accounts, ...orders}: UserOrders & {accounts: readonly Account[]}) {
  const me = useCurrentUser()
  return (
    <Card border overflow="auto" radius={2}>
      <table style={{borderCollapse: 'collapse', minWidth: '100%', textAlign: 'left', fontSize: '0.8125rem'}}>
        <thead>
          <tr>
            {['Imię i nazwisko', 'E-mail', 'Rola', 'Ostatnio w panelu', 'Czynności'].map((title) => (
              <th key={title} scope="col" style={{padding: '0.75rem'}}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <UserRow key={account.id} account={account} isMe={account.id === me?.id} {...orders} />
          ))}
        </tbody>
      </table>
    </Card>
  )
}
