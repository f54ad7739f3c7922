import type {DocumentActionComponent} from 'sanity'

const unwanted = new Set(['delete', 'duplicate', 'unpublish'])

/** A document there is only one of can be changed and published, but neither copied nor taken away. */
export function singletonActions(actions: DocumentActionComponent[]): DocumentActionComponent[] {
  return actions.filter(({action}) => !action || !unwanted.has(action))
}
