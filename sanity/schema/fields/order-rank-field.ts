import {orderRankField as pluginField} from '@sanity/orderable-document-list'

/** Place in a list ordered by drag and drop; written by the list, never by hand. A new document goes last. */
export function orderRankField(type: string) {
  return pluginField({type, title: 'Kolejność', newItemPosition: 'after'})
}
