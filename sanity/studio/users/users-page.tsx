import {Card, Container, Flex, Heading, Spinner, Stack, Text} from '@sanity/ui'
import {useCallback, useEffect, useState} from 'react'
import {useClient} from 'sanity'

import {listAccounts, messageOf, type Account, type Invitation} from './accounts.ts'
import {InvitationNotice} from './invitation-notice.tsx'
import {InviteForm} from './invite-form.tsx'
import {UsersTable} from './users-table.tsx'

/** Invites people, changes their roles, gives them a new password link, removes them. For administrators. */
export function UsersPage() {
  const client = useClient({apiVersion: '2025-02-19'})
  const [accounts, setAccounts] = useState<Account[] | null>(null)
  const [invited, setInvited] = useState<{name: string; invitation: Invitation} | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const load = useCallback(
    () => listAccounts(client).then(setAccounts, (error: unknown) => setProblem(messageOf(error))),
    [client],
  )

  useEffect(() => void load(), [load])

  /** Runs an order to the lake, shows what went wrong, and the list as it is afterwards. */
  async function run(order: () => Promise<void>): Promise<boolean> {
    setProblem(null)
    try {
      await order()
      return true
    } catch (error) {
      setProblem(messageOf(error))
      return false
    } finally {
      await load()
    }
  }

  return (
    <Card height="fill" overflow="auto" paddingX={[3, 4, 5]} paddingY={5}>
      <Container width={3}>
        <Stack gap={5}>
          <Heading as="h1" size={3}>
            Użytkownicy
          </Heading>
          {problem && (
            <Card border padding={4} radius={2} role="alert" tone="critical">
              <Text>{problem}</Text>
            </Card>
          )}
          {invited && <InvitationNotice {...invited} onClose={() => setInvited(null)} />}
          {accounts ? (
            <UsersTable accounts={accounts} client={client} onInvited={setInvited} run={run} />
          ) : (
            !problem && (
              <Flex justify="center" padding={5}>
                <Spinner muted />
              </Flex>
            )
          )}
          <InviteForm client={client} onInvited={setInvited} run={run} />
        </Stack>
      </Container>
    </Card>
  )
}
