import {Box, Button, Card, Flex, Heading, Select, Stack, Text} from '@sanity/ui'
import {useCallback, useState} from 'react'
import type {SanityClient} from 'sanity'

import {Labelled} from '../administration/labelled.tsx'
import {cell, Table} from '../administration/table.tsx'
import {useOrders} from '../administration/use-orders.ts'
import {auditColumns, auditFile, auditGroups, type AuditRow, readAudit} from './audit.ts'
import {messages} from './server.ts'

const step = 50
// As many as the lake answers at once; the file has all.
const most = 1000

/** Who did what at this server: the newest first, by kind, and as a file. */
export function AuditLog({client}: {client: SanityClient}) {
  const [kinds, setKinds] = useState<readonly string[]>([])
  const [limit, setLimit] = useState(step)
  const load = useCallback(() => readAudit(client, {kinds, limit}), [client, kinds, limit])
  const {loaded, problem, run} = useOrders(load, messages)

  return (
    <Stack gap={4}>
      <Heading as="h2" size={2}>
        Dziennik zdarzeń
      </Heading>
      <Text size={1}>
        Kto się logował, nadawał uprawnienia, publikował, eksportował i usuwał. Wpisów nikt nie zmienia; po dwóch latach
        znikają, o ile ustawienia serwera nie mówią inaczej.
      </Text>
      <Flex align="flex-end" gap={3} wrap="wrap">
        <Box flex={1}>
          <Labelled label="Rodzaj zdarzeń">
            {(field) => (
              <Select
                id={field}
                onChange={({currentTarget: {value}}) => {
                  setKinds(value === '' ? [] : value.split(','))
                  setLimit(step)
                }}
                value={kinds.join(',')}
              >
                {auditGroups.map((group) => (
                  <option key={group.title} value={group.kinds.join(',')}>
                    {group.title}
                  </option>
                ))}
              </Select>
            )}
          </Labelled>
        </Box>
        <Button
          mode="ghost"
          onClick={() => void run(async () => save(await auditFile(client, kinds)))}
          text="Pobierz plik"
        />
      </Flex>
      {problem && (
        <Card border padding={4} radius={2} role="alert" tone="critical">
          <Text>{problem}</Text>
        </Card>
      )}
      {loaded && loaded.rows.length === 0 && <Text size={1}>Nie ma takich zdarzeń.</Text>}
      {loaded && loaded.rows.length > 0 && (
        <Table caption="Dziennik zdarzeń" columns={auditColumns}>
          {loaded.rows.map((row, at) => (
            <AuditTableRow key={at} row={row} />
          ))}
        </Table>
      )}
      {loaded && !loaded.isAll && limit < most && (
        <Flex>
          <Button mode="ghost" onClick={() => setLimit(Math.min(most, limit * 2))} text="Pokaż starsze" />
        </Flex>
      )}
    </Stack>
  )
}

const moment = new Intl.DateTimeFormat('pl', {dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Warsaw'})

function AuditTableRow({row: {at, who, what, about}}: {row: AuditRow}) {
  return (
    <tr>
      <td style={cell}>{moment.format(new Date(at))}</td>
      <td style={cell}>{who}</td>
      <th scope="row" style={{...cell, fontWeight: 500}}>
        {what}
      </th>
      <td style={{...cell, overflowWrap: 'anywhere'}}>{about}</td>
    </tr>
  )
}

function save(file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = 'dziennik-zdarzen.csv'
  link.click()
  URL.revokeObjectURL(link.href)
}
