import {Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'

/** A field of a form under its name; `id` is that of the field. */
export function Labelled({id, label, children}: {id: string; label: string; children: ReactNode}) {
  return (
    <Stack gap={2}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      {children}
    </Stack>
  )
}
