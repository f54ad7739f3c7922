import {Card, Container, Flex, Heading, Spinner, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {useAddonDataset, useCurrentUser, useUser} from 'sanity'
import {IntentLink} from 'sanity/router'

import {endpoints} from '#lib/addresses/addresses.ts'
import {formatDate} from '#lib/polish/dates.ts'

import {useLiveAnswer} from '../use-live-answer.ts'
import {aboutPerson, askForNotifications, type AssignedTask, type Mention} from './notifications.ts'

/** Comments that mention whoever is signed in, until they are settled, and their tasks, until they are done. */
export function NotificationsPage() {
  const user = useCurrentUser()
  const {client} = useAddonDataset()
  const found = useLiveAnswer(aboutPerson, user?.id ?? '', askForNotifications, client)
  return (
    <Card height="fill" overflow="auto" paddingX={[3, 4, 5]} paddingY={5}>
      <Container width={1}>
        <Stack gap={5}>
          <Heading as="h1" size={3}>
            Powiadomienia
          </Heading>
          {found ? (
            <>
              <Section empty="Nikt o Tobie nie wspomina w otwartych komentarzach." title="Wzmianki o Tobie">
                {found.mentions.map((mention) => (
                  <MentionCard key={mention._id} mention={mention} />
                ))}
              </Section>
              <Section empty="Nie masz zadań do zrobienia." title="Twoje zadania">
                {found.tasks.map((task) => (
                  <TaskCard key={task._id} task={task} />
                ))}
              </Section>
            </>
          ) : (
            <Flex justify="center" padding={5}>
              <Spinner muted />
            </Flex>
          )}
        </Stack>
      </Container>
    </Card>
  )
}

function Section({title, empty, children}: {title: string; empty: string; children: readonly ReactNode[]}) {
  return (
    <Stack as="section" gap={4}>
      <Heading as="h2" size={1}>
        {title}
      </Heading>
      {children.length === 0 ? <Text muted>{empty}</Text> : children}
    </Stack>
  )
}

function MentionCard({mention: {_id, _createdAt, authorId, target, title, parts}}: {mention: Mention}) {
  return (
    <Card border padding={4} radius={2}>
      <Stack gap={4}>
        <Text muted size={1}>
          <PersonName id={authorId} /> · {formatDate(_createdAt)}
        </Text>
        <Text>
          {parts?.map(({_key, text, userId}) =>
            userId === null ? text : <PersonName before="@" id={userId} key={_key} />,
          )}
        </Text>
        <Text size={1}>
          {target.type === null ? (
            <a href={addressOfTask(target.id)}>Otwórz zadanie</a>
          ) : (
            <IntentLink
              intent="edit"
              params={{id: target.id, type: target.type, inspect: 'sanity/comments', comment: _id}}
            >
              {title ?? 'Otwórz dokument'}
            </IntentLink>
          )}
        </Text>
      </Stack>
    </Card>
  )
}

function TaskCard({task: {_id, title, dueBy, authorId}}: {task: AssignedTask}) {
  return (
    <Card border padding={4} radius={2}>
      <Stack gap={4}>
        <Text weight="semibold">
          <a href={addressOfTask(_id)}>{title ?? 'Bez tytułu'}</a>
        </Text>
        <Text muted size={1}>
          od: <PersonName id={authorId} />
          {dueBy && ` · termin: ${formatDate(dueBy)}`}
        </Text>
      </Stack>
    </Card>
  )
}

function PersonName({id, before = ''}: {id: string; before?: string}) {
  const [person] = useUser(id)
  return person ? <>{before + (person.displayName ?? '')}</> : null
}

function addressOfTask(id: string): string {
  return `${endpoints.studio}?${String(new URLSearchParams({sidebar: 'tasks', viewMode: 'edit', selectedTask: id}))}`
}
