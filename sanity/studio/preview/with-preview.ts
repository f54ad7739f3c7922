import type {DocumentActionComponent} from 'sanity'

import {PreviewAction} from './preview-action.tsx'

const destructive = new Set<string | undefined>(['discardChanges', 'delete'])

/** Puts „Pokaż podgląd” before what destroys something, which the Studio's menu has at its end. */
export function withPreview(actions: DocumentActionComponent[]): DocumentActionComponent[] {
  return [
    ...actions.filter(({action}) => !destructive.has(action)),
    PreviewAction,
    ...actions.filter(({action}) => destructive.has(action)),
  ]
}
