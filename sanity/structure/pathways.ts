import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {TransferIcon} from '@sanity/icons/Transfer'
import type {ListItemBuilder, StructureBuilder, StructureResolverContext} from 'sanity/structure'

import {listItem} from './list-item.ts'
import {orderedListItem} from './ordered-list.ts'
import {singletonItem} from './singletons.ts'

export function pathwaysItem(S: StructureBuilder, context: StructureResolverContext): ListItemBuilder {
  return S.listItem()
    .id('sciezki')
    .title('Ścieżki')
    .icon(TransferIcon)
    .child(
      S.list()
        .id('sciezki')
        .title('Ścieżki')
        .items([
          orderedListItem(S, context, {
            type: 'pathway',
            title: 'Wszystkie ścieżki',
            newItem: 'Nowa ścieżka',
            icon: TransferIcon,
          }),
          S.divider().title('Wyszukiwarka'),
          singletonItem(S, 'finder', 'Pytania i wykluczenia'),
          listItem(S, {type: 'finderAnswer', title: 'Odpowiedzi', icon: CheckmarkCircleIcon, orderBy: 'label'}),
        ]),
    )
}
