import {BookIcon} from '@sanity/icons/Book'
import {ClockIcon} from '@sanity/icons/Clock'
import {DocumentIcon} from '@sanity/icons/Document'
import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import type {ComponentType} from 'react'
import type {ListItemBuilder, StructureBuilder, StructureResolverContext} from 'sanity/structure'

import {agedFacts, factParams, uncertainFacts} from './facts-to-check.ts'
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
          S.divider().title('Przepisy w rozdziałach i ścieżkach'),
          factsItem(S, {id: 'dawno-sprawdzone', title: 'Niesprawdzane od roku', icon: ClockIcon, filter: agedFacts}),
          factsItem(S, {
            id: 'niepewne',
            title: 'Z uwagą „do sprawdzenia”',
            icon: HelpCircleIcon,
            filter: uncertainFacts,
          }),
        ]),
    )
}

type Facts = {id: string; title: string; icon: ComponentType; filter: string}

/** Chapters and pathways whose provisions somebody has to look at. Asked anew each time it is opened. */
function factsItem(S: StructureBuilder, {id, title, icon, filter}: Facts): ListItemBuilder {
  return S.listItem()
    .id(id)
    .title(title)
    .icon(icon)
    .child(() =>
      S.documentList()
        .id(id)
        .title(title)
        .apiVersion('2025-02-19')
        .filter(filter)
        .params(factParams(Date.now()))
        .defaultOrdering([
          {field: '_type', direction: 'asc'},
          {field: 'orderRank', direction: 'asc'},
        ])
        // Nothing is made here: what is new has nothing to be checked yet.
        .initialValueTemplates([]),
    )
}
