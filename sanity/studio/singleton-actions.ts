import type {DocumentActionComponent} from 'sanity'

const unwanted = new Set(['delete', 'duplicate', 'unpublish'])

/** A document there is only one of can be changed and published, but neither copied nor taken away. */
export function singletonActions(actions: DocumentActionComponent[], isTheOne: boolean): DocumentActionComponent[] {
  // A second one can be begun, by an address typed by hand; it can only be thrown away.
  if (!isTheOne) return actions.filter(({action}) => action === 'delete' || action === 'discardChanges')
  return actions.filter(({action}) => !action || !unwanted.has(action))
}
