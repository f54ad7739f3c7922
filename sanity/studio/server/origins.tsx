import {Checkbox, Flex, Heading, Stack, Text, TextInput} from '@sanity/ui'
import {useId} from 'react'
import type {SanityClient} from 'sanity'

import {Labelled} from '../administration/labelled.tsx'
import {OrderForm} from '../administration/order-form.tsx'
import {Removal} from '../administration/removal.tsx'
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
          <Removal
            answer="Usuń adres"
            consequence={`Strony pod adresem ${origin.origin} od razu przestaną łączyć się z serwerem treści.`}
            label={`Usuń adres: ${origin.origin}`}
            onConfirm={() => void run(() => removeOrigin(client, origin))}
            question="Usunąć adres?"
            text="Usuń"
          />
        )}
      </td>
    </tr>
  )
}

const empty = {origin: '', allowCredentials: false}

function OriginForm({client, run}: Omit<OriginsProps, 'origins'>) {
  const id = useId()
  return (
    <OrderForm
      answer="Dodaj adres"
      empty={empty}
      heading="Nowy adres"
      headingLevel="h3"
      order={(form) => addOrigin(client, {...form, origin: form.origin.trim()})}
      run={run}
    >
      {({origin, allowCredentials}, change) => (
        <>
          <Labelled label="Adres strony">
            {(field) => (
              <TextInput
                id={field}
                onChange={({currentTarget}) => change({origin: currentTarget.value})}
                placeholder="https://www.example.org"
                value={origin}
              />
            )}
          </Labelled>
          <Flex align="center" gap={3}>
            <Checkbox
              checked={allowCredentials}
              id={id}
              onChange={({currentTarget}) => change({allowCredentials: currentTarget.checked})}
            />
            <Text as="label" htmlFor={id} size={1}>
              Pozwól logować się na tej stronie (potrzebne panelowi)
            </Text>
          </Flex>
        </>
      )}
    </OrderForm>
  )
}
