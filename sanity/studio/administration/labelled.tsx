import {Stack, Text} from '@sanity/ui'
import {type ReactNode, useId} from 'react'

/** A field of a form under its name; it gets the id by which the name is its own. */
export function Labelled({label, children}: {label: string; children: (id: string) => ReactNode}) {
  const id = useId()
  return (
    <Stack gap={2}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      {children(id)}
    </Stack>
  )
}
