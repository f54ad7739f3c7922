import {Button, Heading, Stack, Text} from '@sanity/ui'
import {useCurrentUser, useWorkspace} from 'sanity'

import {Page} from '../administration/page.tsx'

/** Who is signed in, and where they turn the second factor on and off: a page of the lake, which asks for the password. */
export function AccountPage() {
  const user = useCurrentUser()
  const {apiHost = ''} = useWorkspace()
  return (
    <Page isLoading={user === null} problem={null} title="Moje konto">
      {user && (
        <Stack gap={3}>
          <Text weight="medium">{user.name}</Text>
          <Text muted>{user.email}</Text>
          <Text muted>{user.roles.map(({title}) => title).join(', ')}</Text>
        </Stack>
      )}
      <Stack gap={4}>
        <Heading as="h2" size={1}>
          Drugi składnik logowania
        </Heading>
        <Text>
          Po jego włączeniu logowanie wymaga hasła, a potem kodu z aplikacji w telefonie. Włączysz go i wyłączysz na
          stronie, która najpierw zapyta o hasło.
        </Text>
        <div>
          <Button
            as="a"
            href={`${apiHost}/v1/auth/second-factor`}
            mode="ghost"
            text="Włącz lub wyłącz drugi składnik"
          />
        </div>
      </Stack>
    </Page>
  )
}
