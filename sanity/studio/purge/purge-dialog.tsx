import {Box, Button, Card, Dialog, Flex, Stack, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useEffect, useId, useState} from 'react'
import {useClient} from 'sanity'

import {valueOf} from '../../schema/value-of.ts'
import {lookUp, type NamedDocument, purge} from './purges.ts'

type PurgeDialogProps = {
  /** A published id. */
  id: string
  onClose: () => void
  onPurged: () => void
}

type Found = Awaited<ReturnType<typeof lookUp>>

/** Says what is erased and what is not, names what refers to it, and erases it when that is meant. */
export function PurgeDialog({id, onClose, onPurged}: PurgeDialogProps) {
  const client = useClient({apiVersion: '2025-02-19'})
  const toast = useToast()
  const [found, setFound] = useState<Found | 'failed' | null>(null)
  const [isWorking, setWorking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  useEffect(() => {
    void lookUp(client, id).then(setFound, () => setFound('failed'))
  }, [client, id])

  async function erase(): Promise<void> {
    setWorking(true)
    setProblem(null)
    try {
      await purge(client, id)
      toast.push({status: 'success', title: 'Usunięto bezpowrotnie.'})
      onPurged()
    } catch (error) {
      setProblem(problemIn(error))
      setWorking(false)
    }
  }

  return (
    <Dialog header="Usunąć bezpowrotnie?" id={useId()} onClose={onClose} width={1}>
      <Stack gap={5} padding={4}>
        {found === 'failed' && (
          <Text>
            Nie udało się sprawdzić, co się do tego odwołuje. Sprawdź połączenie i otwórz to okno jeszcze raz.
          </Text>
        )}
        {found === null && <Text muted>Chwila…</Text>}
        {found !== null && found !== 'failed' && <Consequences found={found} id={id} />}
        {problem && (
          <Card border padding={4} radius={2} role="alert" tone="critical">
            <Text size={1}>{problem}</Text>
          </Card>
        )}
        <Flex gap={2} justify="flex-end">
          <Button mode="bleed" onClick={onClose} text="Anuluj" />
          <Box>
            <Button
              disabled={isWorking || found === null || found === 'failed'}
              onClick={() => void erase()}
              text={isWorking ? 'Usuwanie…' : 'Usuń bezpowrotnie'}
              tone="critical"
            />
          </Box>
        </Flex>
      </Stack>
    </Dialog>
  )
}

function Consequences({found: {document, referrers}, id}: {found: Found; id: string}) {
  return (
    <>
      <Text weight="semibold">{document ? document.name : `Dokument ${id}, którego teraz nie ma`}</Text>
      <Text size={1}>
        Zniknie opublikowany dokument, jego szkic i wersje w wydaniach, cała historia zmian oraz komentarze i zadania,
        które go dotyczą, a obraz lub plik także z dysku serwera. Strona przestanie go pokazywać. Nikt nie może tego
        cofnąć, także administrator. Na czas usuwania zapisywanie innych treści się wstrzyma.
      </Text>
      <Stack gap={3}>
        <Text size={1} weight="medium">
          Nie znikną:
        </Text>
        <List
          items={[
            'kopie zapasowe zrobione wcześniej – usuń je albo zrób nowe w ich miejsce,',
            'to, co o tym dokumencie mówią inne dokumenty i ich historia, ani kopie pod innym identyfikatorem,',
            'kopie obrazów i plików w przeglądarkach czytelników, nawet przez rok,',
            'zapis, kto i kiedy usunął dokument o tym identyfikatorze, bez jego treści.',
          ]}
        />
      </Stack>
      {referrers.length > 0 && <Referrers referrers={referrers} />}
    </>
  )
}

function Referrers({referrers}: {referrers: readonly NamedDocument[]}) {
  return (
    <Card border padding={4} radius={2} tone="caution">
      <Stack gap={3}>
        <Text size={1} weight="medium">
          Odwołują się do niego (usuń najpierw te odwołania, inaczej serwer odmówi):
        </Text>
        <List items={referrers.map(({_id, name}) => (name === _id ? _id : `${name} (${_id})`))} />
      </Stack>
    </Card>
  )
}

function List({items}: {items: readonly string[]}) {
  return (
    <Stack as="ul" gap={2} paddingLeft={4}>
      {items.map((item) => (
        <Text as="li" key={item} size={1} style={{display: 'list-item', listStyle: 'disc'}}>
          {item}
        </Text>
      ))}
    </Stack>
  )
}

function problemIn(error: unknown): string {
  const status = valueOf(error, 'statusCode')
  if (status === 409)
    return 'Serwer odmówił: inne dokumenty wciąż się do niego odwołują. Usuń z nich odwołania i spróbuj ponownie.'
  if (status === 403) return 'Tę czynność może wykonać tylko administrator.'
  if (status === 503)
    return 'Dokument zniknął z panelu i ze strony, ale serwer nie zdołał usunąć jego śladów z dysku. Sprawdź, czy na dysku jest miejsce, i usuń bezpowrotnie jeszcze raz.'
  return status === undefined
    ? 'Nie udało się połączyć z serwerem. Spróbuj ponownie.'
    : 'Serwer odmówił. Jeżeli dokument jest w zaplanowanym wydaniu, cofnij najpierw jego planowanie.'
}
