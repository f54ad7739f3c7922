import {Box, Button, Card, Flex, Heading, Select, Stack, TextInput} from '@sanity/ui'
import {useId, useState, type FormEvent} from 'react'

import {Labelled} from '../administration/labelled.tsx'
import {inviteAccount, isRole, roles, type Role} from './accounts.ts'
import type {UserOrders} from './user-orders.ts'

const empty: {name: string; email: string; role: Role} = {name: '', email: '', role: 'editor'}

export function InviteForm({client, run, onInvited}: UserOrders) {
  const [form, setForm] = useState(empty)
  const [sending, setSending] = useState(false)
  const ids = {name: useId(), email: useId(), role: useId()}

  async function submit(event: FormEvent) {
    event.preventDefault()
    setSending(true)
    const invited = await run(async () => {
      onInvited({name: form.name, invitation: await inviteAccount(client, form)})
    })
    setSending(false)
    if (invited) setForm(empty)
  }

  return (
    <Card as="form" border onSubmit={(event: FormEvent) => void submit(event)} padding={4} radius={2}>
      <Stack gap={4}>
        <Heading as="h2" size={1}>
          Zaproś osobę
        </Heading>
        <Labelled id={ids.name} label="Imię i nazwisko">
          <TextInput
            id={ids.name}
            onChange={({currentTarget}) => setForm({...form, name: currentTarget.value})}
            value={form.name}
          />
        </Labelled>
        <Labelled id={ids.email} label="E-mail">
          <TextInput
            id={ids.email}
            onChange={({currentTarget}) => setForm({...form, email: currentTarget.value})}
            type="email"
            value={form.email}
          />
        </Labelled>
        <Labelled id={ids.role} label="Rola">
          <Select
            id={ids.role}
            onChange={({currentTarget: {value}}) => {
              if (isRole(value)) setForm({...form, role: value})
            }}
            value={form.role}
          >
            {roles.map(({value, title, description}) => (
              <option key={value} value={value}>
                {title} – {description}
              </option>
            ))}
          </Select>
        </Labelled>
        <Flex>
          <Box>
            <Button disabled={sending} text="Utwórz zaproszenie" tone="primary" type="submit" />
          </Box>
        </Flex>
      </Stack>
    </Card>
  )
}
