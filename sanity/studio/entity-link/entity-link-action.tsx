import {LinkIcon} from '@sanity/icons/Link'
import {Button, Card, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useEffect, useState} from 'react'
import {type DocumentActionComponent, type SanityClient, useClient, useCurrentUser} from 'sanity'

import {
  linkKey,
  linkLifetime,
  linkPath,
  linkSecretId,
  type LinkSecret,
  newLinkSecret,
} from '#lib/entities/entity-link.ts'
import {formatDate} from '#lib/polish/dates.ts'

import {isViewer} from '../is-viewer.ts'

/**
 * Makes the link by which an entity confirms its data or proposes changes, for an editor to send. One that holds long enough is
 * copied again; a new one, or none, ends the one before.
 */
export const EntityLinkAction: DocumentActionComponent = ({id, type, published}) => {
  const user = useCurrentUser()
  const [isOpen, setOpen] = useState(false)
  if (type !== 'entity' || isViewer(user)) return null
  return {
    label: 'Skopiuj odnośnik dla podmiotu',
    icon: LinkIcon,
    disabled: !published,
    title: published ? undefined : 'Najpierw opublikuj wpis: podmiot zobaczy to, co opublikowane.',
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: 'Odnośnik dla podmiotu',
      onClose: () => setOpen(false),
      content: <EntityLinkDialog entity={id} />,
    },
  }
}
EntityLinkAction.displayName = 'EntityLinkAction'

type Made = {link: string; until: string} | 'none' | 'failed' | null

function EntityLinkDialog({entity}: {entity: string}) {
  const client = useClient({apiVersion: '2025-02-19'})
  const toast = useToast()
  const [made, setMade] = useState<Made>(null)

  useEffect(() => {
    void keptOrNew(client, entity).then(
      (kept) => setMade(shown(kept)),
      () => setMade('failed'),
    )
  }, [client, entity])

  function copy(link: string): void {
    // Without a secure context the browser gives no clipboard: the link stands in the field, to be copied by hand.
    const copied = navigator.clipboard?.writeText(link) ?? Promise.reject(new Error('There is no clipboard.'))
    copied.then(
      () => toast.push({status: 'success', title: 'Skopiowano odnośnik.'}),
      () => toast.push({status: 'warning', title: 'Zaznacz odnośnik i skopiuj go z klawiatury.'}),
    )
  }

  function change(step: () => Promise<Made>): void {
    setMade(null)
    void step().then(setMade, () => setMade('failed'))
  }

  if (made === null) return <Text muted>Chwila…</Text>
  if (made === 'failed')
    return <Text>Nie udało się przygotować odnośnika. Sprawdź połączenie i otwórz to okno jeszcze raz.</Text>
  if (made === 'none')
    return <Text>Odnośnik jest unieważniony. Nowy powstanie, gdy otworzysz to okno jeszcze raz.</Text>
  return (
    <Stack gap={4}>
      <Text size={1}>
        Wyślij go podmiotowi. Pod tym adresem podmiot zobaczy opublikowany wpis, potwierdzi go albo zaproponuje zmiany.
        Odpowiedź trafi do zakładki „Zgłoszenia” tego wpisu; sama niczego nie opublikuje.
      </Text>
      <TextInput aria-label="Odnośnik" readOnly value={made.link} onFocus={(event) => event.currentTarget.select()} />
      <Flex gap={2} wrap="wrap">
        <Button text="Skopiuj" tone="primary" onClick={() => copy(made.link)} />
        <Button
          text="Nowy odnośnik"
          mode="ghost"
          title="Poprzedni przestanie działać"
          onClick={() => change(async () => shown(await renew(client, entity)))}
        />
        <Button
          text="Unieważnij"
          mode="ghost"
          tone="critical"
          onClick={() => change(async () => (await client.delete(linkSecretId(entity)), 'none'))}
        />
      </Flex>
      <Card padding={3} radius={2} tone="caution">
        <Text size={1}>
          Ważny do {formatDate(made.until)}. Kto ma ten odnośnik, może odpowiedzieć w imieniu podmiotu: wyślij go tylko
          jemu.
        </Text>
      </Card>
    </Stack>
  )
}

async function keptOrNew(client: SanityClient, entity: string): Promise<LinkSecret> {
  const kept = await client.getDocument<LinkSecret>(linkSecretId(entity))
  const left = kept ? Date.parse(kept.until) - Date.now() : 0
  return kept && left > linkLifetime / 2 ? kept : renew(client, entity)
}

async function renew(client: SanityClient, entity: string): Promise<LinkSecret> {
  const secret = newLinkSecret(entity, Date.now())
  await client.createOrReplace(secret)
  return secret
}

function shown(kept: LinkSecret): Made {
  return {link: window.location.origin + linkPath(linkKey(kept)), until: kept.until}
}
