import {Box, Button, Card, Flex, Heading, Stack} from '@sanity/ui'
import {type FormEvent, type ReactNode, useState} from 'react'

import type {Run} from './use-orders.ts'

type OrderFormProps<Fields> = {
  heading: string
  headingLevel: 'h2' | 'h3'
  /** The words on its button. */
  answer: string
  /** What is in it before something is written, and again when the order was carried out. */
  empty: Fields
  run: Run
  order: (fields: Fields) => Promise<void>
  children: (fields: Fields, change: (some: Partial<Fields>) => void) => ReactNode
}

/** A form by which something is made. What was written stays where the order could not be carried out. */
export function OrderForm<Fields extends object>({
  heading,
  headingLevel,
  answer,
  empty,
  run,
  order,
  children,
}: OrderFormProps<Fields>) {
  const [fields, setFields] = useState(empty)
  const [sending, setSending] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setSending(true)
    const isDone = await run(() => order(fields))
    setSending(false)
    if (isDone) setFields(empty)
  }

  return (
    <Card as="form" border onSubmit={(event: FormEvent) => void submit(event)} padding={4} radius={2}>
      <Stack gap={4}>
        <Heading as={headingLevel} size={1}>
          {heading}
        </Heading>
        {children(fields, (some) => setFields({...fields, ...some}))}
        <Flex>
          <Box>
            <Button disabled={sending} text={answer} tone="primary" type="submit" />
          </Box>
        </Flex>
      </Stack>
    </Card>
  )
}
