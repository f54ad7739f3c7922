import {AddIcon} from '@sanity/icons/Add'
import {ResetIcon} from '@sanity/icons/Reset'
import {SortIcon} from '@sanity/icons/Sort'
import type {ComponentType} from 'react'
import {getPublishedId} from 'sanity'
import type {ListItemBuilder, StructureBuilder, StructureResolverContext} from 'sanity/structure'

import {isViewer} from '../studio/is-viewer.ts'
import {OrderedList} from '../studio/ordered-list/ordered-list.tsx'
import {listItem} from './list-item.ts'

type OrderedListOptions = {type: string; title: string; newItem: string; icon: ComponentType}

/**
 * Documents of a type in the order the editors give them, by drag and drop or with arrows. Built from the plugin's
 * list rather than from its ready-made item, whose menu is in English.
 */
export function orderedListItem(
  S: StructureBuilder,
  context: StructureResolverContext,
  {type, title, newItem, icon}: OrderedListOptions,
): ListItemBuilder {
  // The plugin lets everybody drag, and tells those who may not that it failed.
  if (isViewer(context.currentUser)) return listItem(S, {type, title, icon, orderBy: 'orderRank'})
  const list = S.component(OrderedList)
    .id(type)
    .title(title)
    .options({type})
    .canHandleIntent((_intent, params) => params.type === type)
    .child((id) => S.defaultDocument({schemaType: type, documentId: getPublishedId(id)}))
    .menuItems([
      S.menuItem().title(newItem).icon(AddIcon).intent({type: 'create', params: {type}}).showAsAction(true),
      S.menuItem().title('Pokaż lub ukryj strzałki').icon(SortIcon).action('showIncrements'),
      S.menuItem().title('Ponumeruj kolejność od nowa').icon(ResetIcon).action('resetOrder'),
    ])
  return S.listItem().id(type).title(title).icon(icon).schemaType(type).child(list)
}
