import {UnpublishIcon} from '@sanity/icons/Unpublish'
import {useState} from 'react'
import {useDocumentOperation, useDocumentPairPermissions, type DocumentActionComponent} from 'sanity'
import {ConfirmDeleteDialog} from 'sanity/structure'

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
        <ConfirmDeleteDialog
          action="unpublish"
          id={draft?._id ?? id}
          onCancel={close}
          onConfirm={() => {
            close()
            unpublish.execute()
          }}
          type={type}
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
