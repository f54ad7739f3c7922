import {Button, Card, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {useRef, useState} from 'react'

import {bringIntoView} from './bring-into-view.ts'

type ToldOnceProps = {heading: string; explanation: string; label: string; value: string; onClose: () => void}

/** A secret that the lake tells once, since it keeps only its fingerprint, and how to take it along. */
export function ToldOnce({heading, explanation, label, value, onClose}: ToldOnceProps) {
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)

  async function copy() {
    input.current?.select()
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
    } catch {
      // Without https there is no clipboard; the text is selected, so Ctrl+C works.
      setCopied(false)
    }
  }

  return (
    <Card aria-live="polite" border key={value} padding={4} radius={2} ref={bringIntoView} tone="positive">
      <Stack gap={4}>
        <Text weight="semibold">{heading}</Text>
        <Text size={1}>{explanation} Po zamknięciu nie da się go pokazać ponownie.</Text>
        <Flex gap={2}>
          <div style={{flex: 1}}>
            <TextInput aria-label={label} readOnly ref={input} value={value} />
          </div>
          <Button onClick={() => void copy()} text={copied ? 'Skopiowano' : 'Kopiuj'} tone="primary" />
          <Button mode="ghost" onClick={onClose} text="Zamknij" />
        </Flex>
      </Stack>
    </Card>
  )
}
