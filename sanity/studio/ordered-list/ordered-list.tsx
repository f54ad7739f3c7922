import {OrderableDocumentList} from '@sanity/orderable-document-list'
import type {ComponentProps} from 'react'
import {useClient} from 'sanity'

import {PolishToasts} from './polish-toasts.tsx'

type OrderedListProps = {
  /** Set by `S.component().options()` in ../../structure/ordered-list.ts. */
  options?: Record<string, unknown>
  ref?: ComponentProps<typeof OrderableDocumentList>['ref']
}

export function OrderedList({options, ref}: OrderedListProps) {
  const client = useClient({apiVersion: '2025-02-19'})
  const type = options?.['type']
  if (typeof type !== 'string') throw new Error('An ordered list needs the option "type": the name of a document type.')
  return (
    <PolishToasts>
      <OrderableDocumentList options={{type, client, currentVersion: 'drafts'}} ref={ref} />
    </PolishToasts>
  )
}
