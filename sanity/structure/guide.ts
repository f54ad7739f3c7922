import {BookIcon} from '@sanity/icons/Book'
import {DocumentIcon} from '@sanity/icons/Document'
import type {ListItemBuilder, StructureBuilder, StructureResolverContext} from 'sanity/structure'

import {orderedListItem} from './ordered-list.ts'
import {singletonItem} from './singletons.ts'

export function guideItem(S: StructureBuilder, context: StructureResolverContext): ListItemBuilder {
  return S.listItem()
    .id('informator')
    .title('Informator')
    .icon(BookIcon)
    .child(
      S.list()
        .id('informator')
        .title('Informator')
        .items([
          singletonItem(S, 'guide', 'O Informatorze'),
          orderedListItem(S, context, {
            type: 'chapter',
            title: 'Rozdziały',
            newItem: 'Nowy rozdział',
            icon: DocumentIcon,
          }),
        ]),
    )
}
