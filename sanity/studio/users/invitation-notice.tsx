import {Button, Card, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {useRef, useState} from 'react'

import type {Invitation} from './accounts.ts'

const day = new Intl.DateTimeFormat('pl', {dateStyle: 'long', timeZone: 'Europe/Warsaw'})

type InvitationNoticeProps = {name: string; invitation: Invitation; onClose: () => void}

/** The link is shown once: the lake keeps only its fingerprint, and sends no mail. */
export function InvitationNotice({name, invitation, onClose}: InvitationNoticeProps) {
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)

  async function copy() {
    input.current?.select()
    try {
      await navigator.clipboard.writeText(invitation.link)
      setCopied(true)
    } catch {
      // Without https there is no clipboard; the link is selected, so Ctrl+C works.
      setCopied(false)
    }
  }

  return (
    <Card aria-live="polite" border padding={4} radius={2} tone="positive">
      <Stack gap={4}>
        <Text weight="semibold">Link dla: {name}</Text>
        <Text size={1}>
          Przekaż go tylko tej osobie. Pozwala raz ustawić hasło i działa do{' '}
          {day.format(new Date(invitation.expiresAt))}. Po zamknięciu nie da się go pokazać ponownie.
        </Text>
        <Flex gap={2}>
          <div style={{flex: 1}}>
            <TextInput aria-label="Link do ustawienia hasła" readOnly ref={input} value={invitation.link} />
          </div>
          <Button onClick={() => void copy()} text={copied ? 'Skopiowano' : 'Kopiuj'} tone="primary" />
          <Button mode="ghost" onClick={onClose} text="Zamknij" />
        </Flex>
      </Stack>
    </Card>
  )
}
