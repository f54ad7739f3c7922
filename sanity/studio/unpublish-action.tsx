import {UnpublishIcon} from '@sanity/icons/Unpublish'
import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'
import {type DocumentActionComponent, useClient, useDocumentOperation, useDocumentPairPermissions} from 'sanity'
import {ConfirmDeleteDialog} from 'sanity/structure'

import {keepAddress} from './publish/redirect-old-address.ts'

/** Puts our action in the place of the Studio's own. */
export function withUnpublishFromDraft(action: DocumentActionComponent): DocumentActionComponent {
  return action.action === 'unpublish' ? UnpublishAction : action
}

/**
 * The Studio offers to unpublish only while the published version is on view, so that editors, who see drafts, find
 * „Usuń” alone. This offers it whenever there is a published version, and before that shows it switched off: what comes
 * later pushes away what stands beside it, under the hand of an editor who has the menu open.
 */
const UnpublishAction: DocumentActionComponent = ({id, type, draft, published}) => {
  const [asking, setAsking] = useState(false)
  const {unpublish} = useDocumentOperation(id, type)
  const [permission, isLoading] = useDocumentPairPermissions({id, type, permission: 'unpublish'})
  const close = () => setAsking(false)
  return {
    label: 'Cofnij publikację',
    icon: UnpublishIcon,
    tone: 'critical',
    disabled: !published || isLoading || !permission?.granted || Boolean(unpublish.disabled),
    title: reasonAgainst(published !== null, permission?.granted),
    onHandle: () => setAsking(true),
    dialog: asking && {
      type: 'custom',
      component: (
        <WithdrawDialog
          id={draft?._id ?? id}
          type={type}
          published={published}
          onClose={close}
          onWithdraw={() => unpublish.execute()}
        />
      ),
    },
  }
}
UnpublishAction.action = 'unpublish'
UnpublishAction.displayName = 'UnpublishAction'

function reasonAgainst(isPublished: boolean, isGranted: boolean | undefined): string | undefined {
  if (!isPublished) return 'Ten dokument nie jest opublikowany.'
  return isGranted === false ? 'Nie masz uprawnień do cofnięcia publikacji.' : undefined
}

type DialogProps = {
  id: string
  type: string
  published: Record<string, unknown> | null
  onClose: () => void
  onWithdraw: () => void
}

/** Asks whether it is meant, and keeps the address of the page before it goes. */
function WithdrawDialog({id, type, published, onClose, onWithdraw}: DialogProps) {
  const client = useClient({apiVersion: '2025-02-19'})
  const toast = useToast()

  async function withdraw(): Promise<void> {
    onClose()
    try {
      const changes = published ? keepAddress(published) : []
      if (changes.length > 0) await client.mutate(changes, {visibility: 'sync', tag: 'unpublish-steps'})
      onWithdraw()
    } catch (error) {
      console.error('The step before unpublishing failed.', error)
      toast.push({
        id: 'unpublish-steps',
        status: 'error',
        closable: true,
        duration: 60_000,
        title: 'Nie cofnięto publikacji: nie udało się zapamiętać adresu strony.',
        description: 'Dokument jest nadal opublikowany. Sprawdź połączenie i spróbuj jeszcze raz.',
      })
    }
  }

  return (
    <ConfirmDeleteDialog action="unpublish" id={id} type={type} onCancel={onClose} onConfirm={() => void withdraw()} />
  )
}
