import {TrashIcon} from '@sanity/icons/Trash'
import {useState} from 'react'
import {type DocumentActionComponent, getPublishedId} from 'sanity'

import {PurgeDialog} from './purge-dialog.tsx'

/** Erases the document for good, as after a withdrawn consent. For administrators, on the lake. */
export const PurgeAction: DocumentActionComponent = ({id, draft, published, onComplete}) => {
  const [isAsking, setAsking] = useState(false)
  return {
    label: 'Usuń bezpowrotnie',
    icon: TrashIcon,
    tone: 'critical',
    disabled: !draft && !published,
    title: 'Razem z historią, na przykład po wycofaniu zgody',
    onHandle: () => setAsking(true),
    dialog: isAsking && {
      type: 'custom',
      component: <PurgeDialog id={getPublishedId(id)} onClose={() => setAsking(false)} onPurged={onComplete} />,
    },
  }
}
PurgeAction.displayName = 'PurgeAction'
