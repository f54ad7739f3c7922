import {Heading, Stack, Text, TextInput} from '@sanity/ui'
import type {SanityClient} from 'sanity'

import {Labelled} from '../administration/labelled.tsx'
import {OrderForm} from '../administration/order-form.tsx'
import {Removal} from '../administration/removal.tsx'
import {cell, Table} from '../administration/table.tsx'
import type {Run} from '../administration/use-orders.ts'
import type {Role} from '../users/accounts.ts'
import {RoleField} from '../users/role-field.tsx'
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
          <Removal
            answer="Wycofaj token"
            consequence={`Program, który używa tokenu „${label}”, straci dostęp od razu. Treści, które zapisał, zostaną.`}
            label={`Wycofaj token: ${label}`}
            onConfirm={() => void run(() => removeToken(client, token))}
            question="Wycofać token?"
            text="Wycofaj"
          />
        )}
      </td>
    </tr>
  )
}

const empty: {label: string; role: Role; expiresOn: string} = {label: '', role: 'viewer', expiresOn: ''}

function TokenForm({client, run, onMade}: Omit<TokensProps, 'tokens'>) {
  return (
    <OrderForm
      answer="Utwórz token"
      empty={empty}
      heading="Nowy token"
      headingLevel="h3"
      order={async (form) => onMade({label: form.label, secret: await addToken(client, form)})}
      run={run}
    >
      {({label, role, expiresOn}, change) => (
        <>
          <Labelled label="Nazwa tokenu">
            {(id) => (
              <TextInput id={id} onChange={({currentTarget}) => change({label: currentTarget.value})} value={label} />
            )}
          </Labelled>
          <RoleField label="Rola programu" onChange={(chosen) => change({role: chosen})} role={role} />
          <Labelled label="Ostatni dzień ważności (nieobowiązkowo)">
            {(id) => (
              <TextInput
                id={id}
                onChange={({currentTarget}) => change({expiresOn: currentTarget.value})}
                type="date"
                value={expiresOn}
              />
            )}
          </Labelled>
        </>
      )}
    </OrderForm>
  )
}
