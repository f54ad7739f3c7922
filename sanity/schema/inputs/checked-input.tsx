import {Card, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import type {ObjectInputProps} from 'sanity'

import {outdatedGroups} from '#lib/entities/checked-groups.ts'
import {ageOf, yearBefore} from '#lib/polish/ages.ts'

/** The form of an entity, with a notice above it while a part of what it says has not been checked for a year. */
export function CheckedInput(props: ObjectInputProps) {
  const [now] = useState(() => Date.now())
  const value = props.value ?? {}
  const old = outdatedGroups(value, yearBefore(now))
  if (old.length === 0) return props.renderDefault(props)
  return (
    <Stack gap={5}>
      <Card aria-label="Do sprawdzenia" as="section" border padding={4} radius={2} tone="caution">
        <Stack gap={3}>
          <Text size={1} weight="semibold">
            Do sprawdzenia w podmiocie
          </Text>
          {old.map(({name, title, checkedAt}) => (
            <Text key={name} size={1}>
              {title}: {checkedWords(value[checkedAt], now)}
            </Text>
          ))}
        </Stack>
      </Card>
      {props.renderDefault(props)}
    </Stack>
  )
}

function checkedWords(day: unknown, now: number): string {
  const age = typeof day === 'string' ? ageOf(day, now) : null
  return age ? `sprawdzono ${age.words}` : 'brak daty sprawdzenia'
}
