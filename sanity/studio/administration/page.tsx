import {Card, Container, Flex, Heading, Spinner, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'

import {bringIntoView} from './bring-into-view.ts'

type PageProps = {title: string; problem: string | null; isLoading: boolean; children: ReactNode}

/** A page of administration: its title, what went wrong, and what it is about. */
export function Page({title, problem, isLoading, children}: PageProps) {
  return (
    <Card height="fill" overflow="auto" paddingX={[3, 4, 5]} paddingY={5}>
      <Container width={3}>
        <Stack gap={5}>
          <Heading as="h1" size={3}>
            {title}
          </Heading>
          {problem && (
            <Card border key={problem} padding={4} radius={2} ref={bringIntoView} role="alert" tone="critical">
              <Text>{problem}</Text>
            </Card>
          )}
          {isLoading && !problem && (
            <Flex justify="center" padding={5}>
              <Spinner muted />
            </Flex>
          )}
          {children}
        </Stack>
      </Container>
    </Card>
  )
}
