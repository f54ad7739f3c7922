import type {SanityClient} from '@sanity/client'
import {Badge, Card, Container, Flex, Spinner, Stack, Text} from '@sanity/ui'
import {getPublishedId} from 'sanity'
import {IntentLink} from 'sanity/router'
import type {UserViewComponent} from 'sanity/structure'

import {formatDate} from '#lib/polish/dates.ts'
import {reportKindTitle, reportStatusTitle} from '#lib/reports/kinds.ts'

import {useLiveAnswer} from '../use-live-answer.ts'

type Report = {
  _id: string
  kind: string | null
  status: string | null
  text: string | null
  receivedAt: string | null
}

const filter = '_type == "report" && about._ref == $id'
const query = `*[${filter}] | order(receivedAt desc)[0...100]{_id, kind, status, text, receivedAt}`

/** The tab „Zgłoszenia” of a document: what readers have reported about it, the newest first. */
export const DocumentReports: UserViewComponent = ({documentId}) => {
  const reports = useLiveAnswer(filter, getPublishedId(documentId), askForReports)
  return (
    <Container padding={4} width={1}>
      {reports === null && (
        <Flex justify="center">
          <Spinner muted />
        </Flex>
      )}
      {reports?.length === 0 && <Text muted>Nikt nie zgłosił błędu na tej stronie.</Text>}
      <Stack gap={3}>
        {reports?.map((report) => (
          <ReportCard key={report._id} report={report} />
        ))}
      </Stack>
    </Container>
  )
}

function ReportCard({report: {_id, kind, status, text, receivedAt}}: {report: Report}) {
  return (
    <Card border padding={4} radius={2}>
      <Stack gap={4}>
        <Flex align="center" gap={3}>
          <Badge tone={status === 'done' ? 'default' : 'caution'}>{reportStatusTitle(status) ?? 'Bez stanu'}</Badge>
          <Text muted size={1}>
            {receivedAt && formatDate(receivedAt)}
          </Text>
        </Flex>
        <Text weight="semibold">{reportKindTitle(kind) ?? 'Zgłoszenie'}</Text>
        <Text style={{whiteSpace: 'pre-line'}}>{text}</Text>
        <Text size={1}>
          <IntentLink intent="edit" params={{id: _id, type: 'report'}}>
            Otwórz zgłoszenie
          </IntentLink>
        </Text>
      </Stack>
    </Card>
  )
}

function askForReports(client: SanityClient, id: string): Promise<Report[]> {
  return client.fetch<Report[]>(query, {id}, {perspective: 'raw'})
}
