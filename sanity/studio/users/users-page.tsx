import {useCallback, useState} from 'react'
import {useClient} from 'sanity'

import {Page} from '../administration/page.tsx'
import {ToldOnce} from '../administration/told-once.tsx'
import {useOrders} from '../administration/use-orders.ts'
import {listAccounts, messages, type Invitation} from './accounts.ts'
import {InviteForm} from './invite-form.tsx'
import {UsersTable} from './users-table.tsx'

const day = new Intl.DateTimeFormat('pl', {dateStyle: 'long', timeZone: 'Europe/Warsaw'})

/** Invites people, changes their roles, gives them a new password link, removes them. For administrators. */
export function UsersPage() {
  const client = useClient({apiVersion: '2025-02-19'})
  const {
    loaded: accounts,
    problem,
    run,
  } = useOrders(
    useCallback(() => listAccounts(client), [client]),
    messages,
  )
  const [invited, setInvited] = useState<{name: string; invitation: Invitation} | null>(null)

  return (
    <Page isLoading={accounts === null} problem={problem} title="Użytkownicy">
      {invited && (
        <ToldOnce
          explanation={`Przekaż go tylko tej osobie. Pozwala raz ustawić hasło i działa do ${day.format(
            new Date(invited.invitation.expiresAt),
          )}.`}
          heading={`Link dla: ${invited.name}`}
          label="Link do ustawienia hasła"
          onClose={() => setInvited(null)}
          value={invited.invitation.link}
        />
      )}
      {accounts && <UsersTable accounts={accounts} client={client} onInvited={setInvited} run={run} />}
      <InviteForm client={client} onInvited={setInvited} run={run} />
    </Page>
  )
}
