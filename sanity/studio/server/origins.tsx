import {Box, Button, Card, Checkbox, Flex, Heading, Stack, Text, TextInput} from '@sanity/ui'
import {useId, useState, type FormEvent} from 'react'
import type {SanityClient} from 'sanity'

import {Labelled} from '../administration/labelled.tsx'
import {RemovalDialog} from '../administration/removal-dialog.tsx'
import {cell, Table} from '../administration/table.tsx'
import type {Run} from '../administration/use-orders.ts'
import {addOrigin, type Origin, removeOrigin} from './server.ts'

type OriginsProps = {origins: readonly Origin[]; client: SanityClient; run: Run}

/** Origins whose pages may use the lake: the list, and the form by which one is added. */
export function Origins({origins, client, run}: OriginsProps) {
  return (
    <Stack gap={4}>
      <Heading as="h2" size={2}>
        Adresy stron
      </Heading>
      <Text size={1}>
        Przeglądarka pozwala łączyć się z serwerem treści tylko stronom z tej listy. Bez logowania strona widzi to, co
        opublikowano.
      </Text>
      <Table caption="Adresy stron" columns={['Adres', 'Logowanie', 'Czynności']}>
        {origins.map((origin) => (
          <OriginRow key={origin.id} client={client} origin={origin} run={run} />
        ))}
      </Table>
      <OriginForm client={client} run={run} />
    </Stack>
  )
}

function OriginRow({origin, client, run}: {origin: Origin; client: SanityClient; run: Run}) {
  const [asking, setAsking] = useState(false)
  return (
    <tr>
      <th scope="row" style={{...cell, fontWeight: 500}}>
        {origin.origin}
      </th>
      <td style={cell}>{origin.allowCredentials ? 'tak' : 'nie'}</td>
      <td style={cell}>
        {origin.id < 0 ? (
          'z ustawień uruchomienia'
        ) : (
          <Button
            aria-label={`Usuń adres: ${origin.origin}`}
            fontSize={1}
            mode="ghost"
            onClick={() => setAsking(true)}
            padding={2}
            text="Usuń"
            tone="critical"
          />
        )}
        {asking && (
          <RemovalDialog
            answer="Usuń adres"
            consequence={`Strony pod adresem ${origin.origin} od razu przestaną łączyć się z serwerem treści.`}
            onCancel={() => setAsking(false)}
            onConfirm={() => {
              setAsking(false)
              void run(() => removeOrigin(client, origin))
            }}
            question="Usunąć adres?"
          />
        )}
      </td>
    </tr>
  )
}

const empty = {origin: '', allowCredentials: false}

function OriginForm({client, run}: Omit<OriginsProps, 'origins'>) {
  const [form, setForm] = useState(empty)
  const [sending, setSending] = useState(false)
  const ids = {origin: useId(), allowCredentials: useId()}

  async function submit(event: FormEvent) {
    event.preventDefault()
    setSending(true)
    const isAdded = await run(() => addOrigin(client, {...form, origin: form.origin.trim()}))
    setSending(false)
    if (isAdded) setForm(empty)
  }

  return (
    <Card as="form" border onSubmit={(event: FormEvent) => void submit(event)} padding={4} radius={2}>
      <Stack gap={4}>
        <Heading as="h3" size={1}>
          Nowy adres
        </Heading>
        <Labelled id={ids.origin} label="Adres strony">
          <TextInput
            id={ids.origin}
            onChange={({currentTarget}) => setForm({...form, origin: currentTarget.value})}
            placeholder="https://www.example.org"
            value={form.origin}
          />
        </Labelled>
        <Flex align="center" gap={3}>
          <Checkbox
            checked={form.allowCredentials}
            id={ids.allowCredentials}
            onChange={({currentTarget}) => setForm({...form, allowCredentials: currentTarget.checked})}
          />
          <Text as="label" htmlFor={ids.allowCredentials} size={1}>
            Pozwól logować się na tej stronie (potrzebne panelowi)
          </Text>
        </Flex>
        <Flex>
          <Box>
            <Button disabled={sending} text="Dodaj adres" tone="primary" type="submit" />
          </Box>
        </Flex>
      </Stack>
    </Card>
  )
}
