import {Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {set, type StringInputProps} from 'sanity'

import {pastedPath} from '#lib/addresses/redirects.ts'

/** A field for an address of old, as people copy it from wherever it stands: one form of it is kept, and that is said. */
export function OldPathInput(props: StringInputProps) {
  const {elementProps, onChange, renderDefault, value = ''} = props
  const [kept, setKept] = useState<string | null>(null)

  function tidy(): void {
    const normal = pastedPath(value)
    if (value.trim() === '' || normal === value) return
    onChange(set(normal))
    setKept(normal)
  }

  const withTidying = {
    ...elementProps,
    onBlur(event: Parameters<typeof elementProps.onBlur>[0]) {
      elementProps.onBlur(event)
      tidy()
    },
  }
  return (
    <Stack gap={3}>
      {renderDefault({...props, elementProps: withTidying})}
      <Text size={1} muted as="output">
        {kept === value && value !== '' ? `Zapisano jako „${value}”: tak ten adres porównujemy z innymi.` : ''}
      </Text>
    </Stack>
  )
}
