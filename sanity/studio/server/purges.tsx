import {Box, Button, Card, Flex, Heading, Stack, Text, TextInput} from '@sanity/ui'
import {type FormEvent, useState} from 'react'
import {useUser} from 'sanity'

import {Labelled} from '../administration/labelled.tsx'
import {cell, Table} from '../administration/table.tsx'
import type {Run} from '../administration/use-orders.ts'
import {PurgeDialog} from '../purge/purge-dialog.tsx'
import {documentIdIn, type Purge} from '../purge/purges.ts'

/** Erases what is named by its id or address, also what is deleted already; and who has erased what. */
export function Purges({purges, run}: {purges: readonly Purge[]; run: Run}) {
  return (
    <Stack gap={4}>
      <Heading as="h2" size={2}>
        Usuwanie bezpowrotne
      </Heading>
      <Text size={1}>
        Usunięty dokument lub obraz można przywrócić z historii. Gdy ktoś wycofał zgodę, usuń go bezpowrotnie, razem z
        historią: dokument – z jego menu albo tutaj, obraz i plik – tutaj.
      </Text>
      <PurgeForm run={run} />
      {purges.length > 0 && (
        <Table caption="Usunięte bezpowrotnie" columns={['Identyfikator', 'Kiedy', 'Kto']}>
          {purges.map((purge) => (
            <PurgeRow key={`${purge.transactionId} ${purge.documentId}`} purge={purge} />
          ))}
        </Table>
      )}
    </Stack>
  )
}

const moment = new Intl.DateTimeFormat('pl', {dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Warsaw'})

function PurgeRow({purge: {documentId, timestamp, author}}: {purge: Purge}) {
  const [person] = useUser(author)
  return (
    <tr>
      <th scope="row" style={{...cell, fontWeight: 500, overflowWrap: 'anywhere'}}>
        {documentId}
      </th>
      <td style={cell}>{moment.format(new Date(timestamp))}</td>
      <td style={cell}>{person?.displayName ?? author}</td>
    </tr>
  )
}

function PurgeForm({run}: {run: Run}) {
  const [text, setText] = useState('')
  const [isRefused, setRefused] = useState(false)
  const [asked, setAsked] = useState<string | null>(null)

  function ask(event: FormEvent): void {
    event.preventDefault()
    const id = documentIdIn(text)
    setRefused(id === null)
    setAsked(id)
  }

  return (
    <Card as="form" border onSubmit={ask} padding={4} radius={2}>
      <Stack gap={4}>
        <Labelled label="Identyfikator dokumentu albo adres obrazu lub pliku">
          {(field) => (
            <TextInput id={field} onChange={({currentTarget}) => setText(currentTarget.value)} value={text} />
          )}
        </Labelled>
        {isRefused && (
          <Text role="alert" size={1}>
            Wklej identyfikator dokumentu albo cały adres obrazu lub pliku.
          </Text>
        )}
        <Flex>
          <Box>
            <Button mode="ghost" text="Usuń bezpowrotnie…" tone="critical" type="submit" />
          </Box>
        </Flex>
      </Stack>
      {asked !== null && (
        <PurgeDialog
          id={asked}
          onClose={() => setAsked(null)}
          onPurged={() => {
            setAsked(null)
            setText('')
            // The list is loaded anew.
            void run(async () => {})
          }}
        />
      )}
    </Card>
  )
}
