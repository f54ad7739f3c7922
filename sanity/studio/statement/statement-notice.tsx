import type {SanityClient} from '@sanity/client'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Card, Flex, Stack, Text} from '@sanity/ui'
import {type ActiveToolLayoutProps, useCurrentUser} from 'sanity'
import {IntentLink} from 'sanity/router'

import {type StatementFields, statementWarnings} from '#lib/statement/accessibility-review.ts'

import {isViewer} from '../is-viewer.ts'
import {useLiveAnswer} from '../use-live-answer.ts'

const statement = {id: 'accessibilityStatement', type: 'accessibilityStatement'}

/** Above the desk, while the law asks something of the editors: what to do about the accessibility statement. */
export function WithStatementNotice(props: ActiveToolLayoutProps) {
  const user = useCurrentUser()
  if (props.activeTool.name !== 'structure' || isViewer(user)) return props.renderDefault(props)
  return (
    <Flex direction="column" height="fill" overflow="hidden">
      <StatementNotice />
      <Flex direction="column" flex={1} overflow="hidden">
        {props.renderDefault(props)}
      </Flex>
    </Flex>
  )
}

function StatementNotice() {
  const warnings = useLiveAnswer('_id == $id', statement.id, askForWarnings) ?? []
  if (warnings.length === 0) return null
  return (
    <Card aria-label="Deklaracja dostępności" as="section" borderBottom padding={3} tone="caution">
      <Flex align="flex-start" gap={3}>
        <Text size={1}>
          <WarningOutlineIcon />
        </Text>
        <Stack flex={1} gap={3}>
          <Text size={1} weight="semibold">
            Deklaracja dostępności wymaga uwagi
          </Text>
          {warnings.map((warning) => (
            <Text key={warning} size={1}>
              {warning}
            </Text>
          ))}
        </Stack>
        <Text size={1}>
          <IntentLink intent="edit" params={statement}>
            Otwórz deklarację
          </IntentLink>
        </Text>
      </Flex>
    </Card>
  )
}

// What readers see is judged: the published statement, not a draft of the next.
async function askForWarnings(client: SanityClient, id: string): Promise<string[]> {
  const published = await client.getDocument<StatementFields>(id)
  return statementWarnings(published ?? null)
}
