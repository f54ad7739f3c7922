import {Box, Button, Card, Flex, Heading, Select, Stack, Text, TextInput} from '@sanity/ui'
import {useId, useState, type FormEvent} from 'react'
import type {SanityClient} from 'sanity'

import {Labelled} from '../administration/labelled.tsx'
import {RemovalDialog} from '../administration/removal-dialog.tsx'
import {cell, Table} from '../administration/table.tsx'
import type {Run} from '../administration/use-orders.ts'
import {isRole, type Role, roles} from '../users/accounts.ts'
import {addToken, removeToken, type Token} from './server.ts'

type TokensProps = {
  tokens: readonly Token[]
  client: SanityClient
  run: Run
  onMade: (made: {label: string; secret: string}) => void
}

/** Tokens of programs: the list, and the form by which one is made. */
export function Tokens({tokens, client, run, onMade}: TokensProps) {
  return (
    <Stack gap={4}>
      <Heading as="h2" size={2}>
        Tokeny programów
      </Heading>
      <Text size={1}>
        Token jest hasłem programu, który czyta lub zapisuje treści bez udziału człowieka. Wycofany przestaje działać od
        razu.
      </Text>
      <Table caption="Tokeny programów" columns={['Nazwa', 'Rola', 'Utworzony', 'Ważny do', 'Czynności']}>
        {tokens.map((token) => (
          <TokenRow key={token.id} client={client} run={run} token={token} />
        ))}
      </Table>
      <TokenForm client={client} onMade={onMade} run={run} />
    </Stack>
  )
}

const day = new Intl.DateTimeFormat('pl', {dateStyle: 'long', timeZone: 'Europe/Warsaw'})

function TokenRow({token, client, run}: {token: Token; client: SanityClient; run: Run}) {
  const [asking, setAsking] = useState(false)
  const {label, role, createdAt, expiresAt, isOfSettings} = token
  return (
    <tr>
      <th scope="row" style={{...cell, fontWeight: 500}}>
        {label}
      </th>
      <td style={cell}>{role}</td>
      <td style={cell}>{isOfSettings ? '–' : day.format(new Date(createdAt))}</td>
      <td style={cell}>{expiresAt ? day.format(new Date(expiresAt)) : 'bez terminu'}</td>
      <td style={cell}>
        {isOfSettings ? (
          'z ustawień uruchomienia'
        ) : (
          <Button
            aria-label={`Wycofaj token: ${label}`}
            fontSize={1}
            mode="ghost"
            onClick={() => setAsking(true)}
            padding={2}
            text="Wycofaj"
            tone="critical"
          />
        )}
        {asking && (
          <RemovalDialog
            answer="Wycofaj token"
            consequence={`Program, który używa tokenu „${label}”, straci dostęp od razu. Treści, które zapisał, zostaną.`}
            onCancel={() => setAsking(false)}
            onConfirm={() => {
              setAsking(false)
              void run(() => removeToken(client, token))
            }}
            question="Wycofać token?"
          />
        )}
      </td>
    </tr>
  )
}

const empty: {label: string; role: Role; expiresOn: string} = {label: '', role: 'viewer', expiresOn: ''}

function TokenForm({client, run, onMade}: Omit<TokensProps, 'tokens'>) {
  const [form, setForm] = useState(empty)
  const [sending, setSending] = useState(false)
  const ids = {label: useId(), role: useId(), expiresOn: useId()}

  async function submit(event: FormEvent) {
    event.preventDefault()
    setSending(true)
    const isMade = await run(async () => onMade({label: form.label, secret: await addToken(client, form)}))
    setSending(false)
    if (isMade) setForm(empty)
  }

  return (
    <Card as="form" border onSubmit={(event: FormEvent) => void submit(event)} padding={4} radius={2}>
      <Stack gap={4}>
        <Heading as="h3" size={1}>
          Nowy token
        </Heading>
        <Labelled id={ids.label} label="Nazwa tokenu">
          <TextInput
            id={ids.label}
            onChange={({currentTarget}) => setForm({...form, label: currentTarget.value})}
            value={form.label}
          />
        </Labelled>
        <Labelled id={ids.role} label="Rola programu">
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
        <Labelled id={ids.expiresOn} label="Ostatni dzień ważności (niekoniecznie)">
          <TextInput
            id={ids.expiresOn}
            onChange={({currentTarget}) => setForm({...form, expiresOn: currentTarget.value})}
            type="date"
            value={form.expiresOn}
          />
        </Labelled>
        <Flex>
          <Box>
            <Button disabled={sending} text="Utwórz token" tone="primary" type="submit" />
          </Box>
        </Flex>
      </Stack>
    </Card>
  )
}
